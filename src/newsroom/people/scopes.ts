/** What a token may be allowed, beside what its owner's role allows: reading or changing one kind of thing. */
export const SCOPES = [
  'articles:read',
  'articles:write',
  'media:read',
  'media:write',
  'wire:read',
  'wire:write',
  'fronts:read',
  'fronts:write',
  'comments:read',
  'comments:write',
  'lists:read',
  'lists:write',
  'house:read',
  'house:write',
] as const
export type Scope = (typeof SCOPES)[number]

import type { Handled } from './handler.ts'

export interface Matched {
  readonly handled: Handled
  /** By the names in the operation's path. */
  readonly params: Readonly<Record<string, string>>
}

interface Place {
  readonly path: string
  readonly segments: readonly string[]
  readonly methods: Map<string, Handled>
}

/** Finds the operation for a method and a path below `/desk/api`: what is written out goes before what is a parameter. */
export function createMatcher(handlers: readonly Handled[]) {
  const places = new Map<string, Place>()
  for (const handled of handlers) {
    const { path, method } = handled.operation
    const place = places.get(path) ?? { path, segments: path.slice(1).split('/'), methods: new Map<string, Handled>() }
    place.methods.set(method, handled)
    places.set(path, place)
  }
  const ordered = [...places.values()].toSorted((a, b) => Number(rank(a.path) > rank(b.path)) || -1)

  /** The operation; the methods that the path has instead; undefined where there is nothing. */
  return function match(method: string, path: string): Matched | { readonly allow: string } | undefined {
    const segments = path.slice(1).split('/')
    for (const place of ordered) {
      const params = paramsOf(place.segments, segments)
      if (!params) continue
      const handled = place.methods.get(method === 'HEAD' ? 'GET' : method)
      if (handled) return { handled, params }
      const allowed = [...place.methods.keys()].flatMap((each) => (each === 'GET' ? ['GET', 'HEAD'] : [each]))
      return { allow: allowed.join(', ') }
    }
    return undefined
  }
}

/** Sorts `/articles/mine` before `/articles/{articleId}`. */
function rank(path: string): string {
  return path.replaceAll(/\{\w+\}/g, '\uffff')
}

function paramsOf(pattern: readonly string[], segments: readonly string[]): Record<string, string> | undefined {
  if (pattern.length !== segments.length) return undefined
  const params: Record<string, string> = {}
  for (const [index, expected] of pattern.entries()) {
    const given = decoded(segments[index]!)
    if (given === undefined || given === '') return undefined
    if (expected.startsWith('{')) params[expected.slice(1, -1)] = given
    else if (expected !== given) return undefined
  }
  return params
}

function decoded(segment: string): string | undefined {
  try {
    return decodeURIComponent(segment)
  } catch {
    return undefined
  }
}

/** The version in package.json, put in by the build. */
declare const __VERSION__: string

interface ImportMeta {
  /** Vite's: the modules that match, each read when it is called for. */
  glob<Module>(
    pattern: string,
    options: { readonly query: '?inline'; readonly import: 'default' },
  ): Record<string, () => Promise<Module>>
}

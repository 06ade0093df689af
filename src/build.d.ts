/// <reference types="vite/types/importMeta.d.ts" />

/** The version in package.json, put in by the build. */
declare const __VERSION__: string

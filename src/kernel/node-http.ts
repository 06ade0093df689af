import type Http from 'node:http'

/**
 * What we use of `node:http` and `node:https`. An `import` of the first reads all of its exports, and so loads Node's own
 * fetch, HTTP/2 and TLS with it: a fifth of the time that the server takes to start, and 10 MB. This reads none, and the
 * second is loaded by whoever asks for it.
 */
export const { createServer, validateHeaderName, validateHeaderValue } = process.getBuiltinModule('node:http')

/** The client's side of a protocol: `request` and `Agent` of `http:` or `https:`. */
export function clientOf(protocol: 'http:' | 'https:'): Pick<typeof Http, 'request' | 'Agent'> {
  return process.getBuiltinModule(protocol === 'https:' ? 'node:https' : 'node:http')
}

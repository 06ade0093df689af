import { createHash, createHmac } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import S3rver from 's3rver'
import type { S3Address } from '../../src/kernel/config.ts'

/** The one account that the store knows. */
const KEY = 'S3RVER'

/**
 * An S3-compatible store with one bucket, on this machine. It does not look at signatures of version 4, so that is done
 * here, from the description of the algorithm and not by what signed.
 */
export async function openTestS3(): Promise<{ readonly address: S3Address; close(): Promise<void> }> {
  const directory = await mkdtemp(join(tmpdir(), 'broadsheet-s3-'))
  const store = new S3rver({ silent: true, directory, configureBuckets: [{ name: 'pictures', configs: [] }] })
  await store.configureBuckets()
  const answer = store.callback()
  const server = createServer((req, res) => {
    if (isSigned(req)) answer(req, res)
    else res.writeHead(403).end('<Error><Code>SignatureDoesNotMatch</Code></Error>')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    address: { bucket: `http://127.0.0.1:${port}/pictures`, region: 'us-east-1', key: KEY, secret: KEY },
    async close() {
      server.close().closeAllConnections()
      await rm(directory, { recursive: true, force: true })
    },
  }
}

/** AWS Signature Version 4, for requests without a query. */
function isSigned(req: IncomingMessage): boolean {
  const authorization = req.headers.authorization ?? ''
  const [, day = '', region = '', names = '', given] =
    /Credential=[^/]+\/(\d+)\/([^/]+)\/s3\/aws4_request, SignedHeaders=([^,]+), Signature=([0-9a-f]+)$/.exec(
      authorization,
    ) ?? []
  const headers = names.split(';').map((name) => `${name}:${String(req.headers[name])}\n`)
  const request = [req.method, req.url, '', headers.join(''), names, req.headers['x-amz-content-sha256']].join('\n')
  const scope = `${day}/${region}/s3/aws4_request`
  const toSign = ['AWS4-HMAC-SHA256', req.headers['x-amz-date'], scope, sha256(request)].join('\n')
  const key = [day, region, 's3', 'aws4_request'].reduce<string | Buffer>(hmac, `AWS4${KEY}`)
  return names.includes('x-amz-content-sha256') && given === hmac(key, toSign).toString('hex')
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

function hmac(key: string | Buffer, text: string): Buffer {
  return createHmac('sha256', key).update(text).digest()
}

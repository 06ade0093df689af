import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { assetEncodings, loadAssets } from './assets.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'broadsheet-assets-'))
  write('manifest.json', JSON.stringify({ 'site.css': { file: 'site-1.css' } }))
  write('desk-app.json', '{}')
})
afterEach(() => rmSync(folder, { recursive: true }))

function write(name: string, text: string): void {
  writeFileSync(join(folder, name), text)
}

it('knows the encodings that a browser says it reads, the smallest first', () => {
  expect(assetEncodings('gzip, deflate, br, zstd')).toEqual(['br', 'gzip', 'identity'])
  expect(assetEncodings('gzip;q=1.0, br;q=0')).toEqual(['gzip', 'identity'])
  expect(assetEncodings('br;q=0.000, gzip;q=0')).toEqual(['identity'])
  expect(assetEncodings('BROTLI, x-br')).toEqual(['identity'])
  expect(assetEncodings('br;q=0.1')).toEqual(['br', 'identity'])
  expect(assetEncodings('')).toEqual(['identity'])
})

it('sends a file as the build has compressed it, and as it is where it has not', async () => {
  write('site-1.css', 'plain')
  write('site-1.css.br', 'small')
  const assets = await loadAssets(folder)
  const said = async (accepted: string) => {
    const asset = await assets.find('site-1.css', accepted)
    return [asset?.encoding, asset?.bytes.toString(), asset?.type]
  }
  expect(await said('gzip, br')).toEqual(['br', 'small', 'text/css; charset=utf-8'])
  expect(await said('gzip')).toEqual(['identity', 'plain', 'text/css; charset=utf-8'])
})

it('has nothing for what is no asset, was not built, or is gone', async () => {
  write('site-1.css', 'plain')
  const assets = await loadAssets(folder)
  rmSync(join(folder, 'site-1.css'))
  write('site-2.css', 'newer')
  for (const file of ['manifest.json', '../package.json', 'site-1.css', 'site-2.css', ''])
    expect(await assets.find(file)).toBeUndefined()
})

it('keeps what was once asked for, whatever becomes of the file', async () => {
  write('site-1.css', 'plain')
  const assets = await loadAssets(folder)
  await assets.find('site-1.css')
  rmSync(join(folder, 'site-1.css'))
  expect((await assets.find('site-1.css'))?.bytes.toString()).toBe('plain')
})

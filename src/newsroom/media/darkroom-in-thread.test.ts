import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { openTestS3 } from '../../../test/support/s3.ts'
import { cameraFile } from '../../../test/support/picture-room.ts'
import type { MediaAddress } from '../../kernel/config.ts'
import { keepOriginal } from './darkroom.ts'
import { darkroomInThread } from './darkroom-in-thread.ts'
import { openMediaStore } from './media-store.ts'

async function develops(address: MediaAddress): Promise<void> {
  const media = openMediaStore(address)
  const darkroom = darkroomInThread(address)
  try {
    const fileHash = await keepOriginal(media, await cameraFile())
    const developed = await darkroom.develop({ fileHash })
    expect(developed).toMatchObject({
      width: 160,
      height: 240,
      renditions: [{ format: 'avif' }, {}, { format: 'jpeg' }],
    })
    const crop = await darkroom.crop({ fileHash, part: { left: 10, top: 20, width: 100, height: 100 } })
    expect(crop.map(({ width }) => width)).toEqual([100, 100, 100])
    await expect(
      darkroom.crop({ fileHash: '0'.repeat(64), part: { left: 0, top: 0, width: 9, height: 9 } }),
    ).rejects.toMatchObject({
      name: 'Refusal',
      code: 'missing',
      facts: { noun: 'original' },
    })
  } finally {
    await darkroom.close()
  }
}

it('develops pictures in a thread, from a folder', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'broadsheet-darkroom-'))
  await develops({ folder }).finally(() => rm(folder, { recursive: true }))
})

it('develops pictures in a thread, from an S3-compatible store', async () => {
  const s3 = await openTestS3()
  await develops(s3.address).finally(() => s3.close())
})

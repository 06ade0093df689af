import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { createUploads, markOf, type Sender, type Uploads } from './uploading.ts'

class Broken extends Error {}

/** A server that keeps what comes, and a line that breaks where `breaks` says, before or behind the server's ear. */
function serverBehind(breaks: () => 'before' | 'behind' | undefined) {
  const kept = new Map<string, string>()
  const hear = async <Result>(work: () => Result | Promise<Result>): Promise<Result> => {
    const broken = breaks()
    if (broken === 'before') throw new Broken()
    const result = await work()
    if (broken === 'behind') throw new Broken()
    return result
  }
  const sender: Sender<string> = {
    begin: (_, mark) =>
      hear(() => {
        kept.set(mark, kept.get(mark) ?? '')
        return { id: mark, received: kept.get(mark)!.length }
      }),
    send: (id, offset, bytes) =>
      hear(async () => {
        const before = kept.get(id) ?? ''
        if (offset > before.length) throw new Error('a gap')
        kept.set(id, before + (await bytes.text()).slice(before.length - offset))
        return { received: kept.get(id)!.length }
      }),
    complete: (id) => hear(() => kept.get(id)!),
    drop: async (id) => void kept.delete(id),
    judge: (error) => (error instanceof Broken ? 'again' : { says: (error as Error).message }),
  }
  return { sender, kept }
}

function settled(uploads: Uploads<string>): Promise<void> {
  return new Promise((resolve) => {
    const look = () => {
      if (uploads.states().every(({ phase }) => phase === 'done' || phase === 'refused')) resolve()
    }
    uploads.subscribe(look)
    look()
  })
}

const fileOf = (text: string, name = 'a.jpg') => new File([text], name, { lastModified: 1 })

it('sends files whole, wherever and however often the line breaks', async () => {
  const line = fc.array(fc.constantFrom('before' as const, 'behind' as const, undefined), { maxLength: 60 })
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.string({ maxLength: 40, unit: 'binary-ascii' }), { maxLength: 6 }),
      line,
      async (texts, breaks) => {
        const { sender } = serverBehind(() => breaks.shift())
        const uploads = createUploads(sender, { pieceBytes: 7, pause: async () => {} })
        uploads.add(texts.map((text, index) => fileOf(text, `${index}.jpg`)))
        await settled(uploads)
        expect(uploads.states().map(({ made, phase }) => [made ?? '', phase])).toEqual(
          texts.map((text) => [text, 'done']),
        )
      },
    ),
    { numRuns: 50 },
  )
})

it('goes on where a page that was left had stopped', async () => {
  const { sender, kept } = serverBehind(() => undefined)
  const file = fileOf('0123456789')
  kept.set(markOf(file), '01234')
  const offsets: number[] = []
  const watched = {
    ...sender,
    send: (id: string, at: number, bytes: Blob) => (offsets.push(at), sender.send(id, at, bytes)),
  }
  const uploads = createUploads(watched, { pieceBytes: 3 })
  uploads.add([file])
  await settled(uploads)
  expect(offsets).toEqual([5, 8])
  expect(uploads.states()).toMatchObject([{ phase: 'done', made: '0123456789', sent: 10 }])
  uploads.clear()
  expect(uploads.states()).toEqual([])
})

it('says why one was refused, and goes on with the others', async () => {
  const { sender } = serverBehind(() => undefined)
  const strict = {
    ...sender,
    begin: async (file: File, mark: string) => {
      if (file.name.endsWith('.svg')) throw new Error('no drawings')
      return sender.begin(file, mark)
    },
  }
  const uploads = createUploads(strict, { atOnce: 1 })
  uploads.add([fileOf('a', 'a.svg'), fileOf('b', 'b.jpg')])
  await settled(uploads)
  expect(uploads.states()).toMatchObject([{ phase: 'refused', says: 'no drawings' }, { phase: 'done' }])
})

it('is held while the line is broken, goes on when it is back, and stops when nobody wants it', async () => {
  let isBroken = true
  const { sender, kept } = serverBehind(() => (isBroken ? 'before' : undefined))
  let tellDropped: () => void = () => {}
  const dropped = new Promise<void>((resolve) => (tellDropped = resolve))
  const watched = { ...sender, drop: async (id: string) => sender.drop(id).then(tellDropped) }
  const uploads = createUploads(watched, { pause: () => new Promise(() => {}) })
  const held = new Promise<void>((resolve) => {
    uploads.subscribe(() => {
      if (uploads.states()[0]?.phase === 'held') resolve()
    })
  })
  uploads.add([fileOf('abc')])
  await held
  isBroken = false
  uploads.goOn()
  await settled(uploads)
  expect(uploads.states()).toMatchObject([{ phase: 'done' }])
  uploads.add([fileOf('unwanted', 'b.jpg')])
  uploads.drop('2')
  expect(uploads.states()).toHaveLength(1)
  await dropped
  expect([...kept.values()]).toEqual(['abc'])
})

import { expect, it } from 'vitest'
import { readHere, readInThread } from './reader.ts'

it('reads the same in a thread as here, also when it has rested', async () => {
  const [here, thread] = [readHere(), readInThread()]
  const options = { fixes: [{ term: '单若汐', reading: 'shàn ruò xī' }], names: ['望汐'] }
  for (const text of ['单若汐在银行门口等行长', '望汐港', '']) {
    expect(await thread.annotate(text, options)).toEqual(await here.annotate(text, options))
  }
  await thread.close()
  await expect(thread.annotate('望汐港', {})).rejects.toThrow('closed')
})

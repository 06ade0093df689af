import { describe, expect, it } from 'vitest'
import { eventText, heartbeatText, startOf } from './event-stream.ts'

describe('a stream of events', () => {
  it('ends each message with an empty line, and never within its data', () => {
    expect(eventText({ id: 7, name: 'wire.filed', data: '{"a":1}' })).toBe(
      'id: 7\nevent: wire.filed\ndata: {"a":1}\n\n',
    )
    expect(eventText({ id: 7, name: 'x', data: 'a\r\nb\rc\nd' })).toBe(
      'id: 7\nevent: x\ndata: a\ndata: b\ndata: c\ndata: d\n\n',
    )
  })

  it('has heartbeats that carry a place and no message', () => {
    expect(heartbeatText(9)).toBe(':\nid: 9\n\n')
  })

  it('goes on where the browser left off, sooner than where the page was made', () => {
    expect(startOf('12', '3')).toBe(12)
    expect(startOf(undefined, '3')).toBe(3)
    expect(startOf('', '3')).toBe(3)
    expect(startOf(undefined, null)).toBeUndefined()
    for (const text of ['-1', '1e3', 'x', '9'.repeat(20)]) expect(startOf(text, null)).toBeNaN()
  })
})

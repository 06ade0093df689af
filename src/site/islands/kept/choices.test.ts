import { expect, it } from 'vitest'
import { renewed } from './choices.ts'

const gate = { id: 'gate', name: '外港潮闸', path: '/t/tide-gate' }
const told = (topic: typeof gate, former: readonly string[] = []) => ({
  ...topic,
  former,
  headline: '外港潮闸今晨落闸',
  story: '/a/1',
  at: '2026-11-22T08:00:00.000Z',
  when: '11月22日 16:00',
})

it('follows a topic to the one that it was merged into, from any edition', () => {
  const pilots = { id: 'pilots', name: '夜间引航', path: '/tw/t/night-pilotage' }
  expect(renewed([pilots], [told(gate, ['night-pilotage'])])).toEqual([gate])
})

it('follows once what was followed twice, where the newer choice stands', () => {
  const pilots = { id: 'pilots', name: '夜间引航', path: '/t/night-pilotage' }
  const trams = { id: 'trams', name: '电车', path: '/t/tram-2' }
  const topics = [told(gate, ['night-pilotage']), told(trams)]
  expect(renewed([gate, trams, pilots], topics)).toEqual([trams, gate])
})

it('calls a topic what it is called by now, and leaves alone what the message does not name', () => {
  const still = { id: 'still', name: '老船厂', path: '/t/shipyard' }
  const before = { ...gate, name: '潮闸工程', path: '/t/gate-works' }
  expect(renewed([before, still], [told(gate, ['gate-works'])])).toEqual([gate, still])
  expect(renewed([gate, still], [])).toEqual([gate, still])
})

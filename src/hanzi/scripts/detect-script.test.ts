import { describe, expect, it } from 'vitest'
import { detectScript } from './detect-script.ts'

describe('telling the script of a text', () => {
  it('knows Simplified from Traditional', () => {
    expect(detectScript('望汐市电车明天恢复运行').script).toBe('zh-Hans')
    expect(detectScript('望汐市電車明天恢復運行').script).toBe('zh-Hant')
  })

  it('says so when nothing tells them apart', () => {
    expect(detectScript('望汐市 2026-11-22 OK').script).toBe('none')
    expect(detectScript('').script).toBe('none')
  })

  it('calls a text mixed when both are used in earnest, not for one name', () => {
    expect(detectScript('电车恢复运行，電車恢復運行，记者报道，記者報導').script).toBe('mixed')
    expect(detectScript('望汐市电车明天恢复运行，记者从运输局获悉，车站招牌仍写「望汐電車」').script).toBe('zh-Hans')
  })

  it('hints at the region by the forms that only one uses', () => {
    expect(detectScript('渡輪停在港口裡，旅客等著開船').region).toBe('TW')
    expect(detectScript('渡輪停在港口裏，旅客等着開船，市民説線路改了').region).toBe('HK')
    expect(detectScript('電車開行').region).toBeNull()
  })

  it('is not misled by characters that both scripts share', () => {
    expect(detectScript('皇后在里程碑前干杯，台面上的云系').script).toBe('none')
  })
})

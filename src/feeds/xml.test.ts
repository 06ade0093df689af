import { describe, expect, it } from 'vitest'
import { cdata, element, fitForXml, textElement, xmlAttribute, xmlDocument, xmlText } from './xml.ts'

describe('writing XML', () => {
  it('escapes what would be read as markup', () => {
    expect(xmlText('潮高 < 3 米 & 风力 > 6 级')).toBe('潮高 &lt; 3 米 &amp; 风力 &gt; 6 级')
    expect(xmlAttribute('他说"靠岸"')).toBe('他说&quot;靠岸&quot;')
  })

  it('leaves out characters that XML 1.0 cannot hold', () => {
    expect(fitForXml('渡\u0000轮\u0008停\u000B航\u001F\uFFFE')).toBe('渡轮停航')
    expect(fitForXml('一\t二\n三\r')).toBe('一\t二\n三\r')
  })

  it('writes half a surrogate pair as the replacement character, and keeps whole pairs', () => {
    expect(xmlText('\uD842渡\uDFB7')).toBe('\uFFFD渡\uFFFD')
    expect(xmlText('𠮷野')).toBe('𠮷野')
  })

  it('keeps white space of attributes and carriage returns from being normalised away', () => {
    expect(xmlAttribute('一\n二\t三')).toBe('一&#10;二&#9;三')
    expect(xmlText('一\r\n二')).toBe('一&#13;\n二')
  })

  it('cannot be talked out of a CDATA section', () => {
    expect(cdata('<p>]]></p>')).toBe('<![CDATA[<p>]]]]><![CDATA[></p>]]>')
  })

  it('nests elements, leaves out what is undefined and closes the empty ones', () => {
    const link = element('link', { href: '/a?b&c', rel: undefined })
    expect(element('item', {}, link, [textElement('note', undefined), textElement('title', '港口')]).xml).toBe(
      '<item><link href="/a?b&amp;c"/><title>港口</title></item>',
    )
    expect(xmlDocument(link)).toMatch(/^<\?xml version="1.0" encoding="utf-8"\?>\n<link /)
  })
})

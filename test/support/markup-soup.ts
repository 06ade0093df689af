import fc from 'fast-check'

const NAMES = [
  'p div h2 h3 ul ol li dl dt dd table caption colgroup tbody tr td th pre a b i em nobr font span ruby rt rp rtc',
  'img image br hr section address svg math mi mglyph annotation-xml foreignObject desc title style script template',
  'noscript textarea select option form button object marquee xmp plaintext iframe video body html frameset figure',
  'figcaption blockquote listing details input x-y constructor',
].flatMap((line) => line.split(' '))

const ATTRIBUTES = [
  ['onclick=x()', 'href="javascript:x()"', "href='java\nscript:x()'", 'src=data:text/html,x', 'href=/潮', 'id=x'],
  ['title="</p><script>"', 'style=a:b', 'srcdoc=x', 'xlink:href=javascript:x()', 'encoding=text/html', 'lang=zh'],
  ['colspan=2', 'start=3', '"', "'", '/', '=', 'data-src=//p.example/2.jpg', 'alt=`', 'dir=RTL', 'reversed'],
  ['src=https://p.example/1.jpg', 'type=hidden', 'href=mailto:desk@example.org', 'href="x y"'],
].flat()

const piece = fc.oneof(
  {
    weight: 6,
    arbitrary: fc
      .tuple(fc.constantFrom(...NAMES), fc.subarray(ATTRIBUTES, { maxLength: 2 }))
      .map(([name, attributes]) => `<${[name, ...attributes].join(' ')}>`),
  },
  { weight: 4, arbitrary: fc.constantFrom(...NAMES).map((name) => `</${name}>`) },
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      '潮',
      ' ',
      '\n',
      '\r',
      '&#13;',
      '&lt;',
      '&amp;lt;',
      '\u0000',
      '\u0001',
      '<',
      '>',
      '"',
      '\ud800',
      '𠮷',
      'a',
    ),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      '<!--',
      '-->',
      '--!>',
      '<![CDATA[',
      ']]>',
      '<?x',
      '<!doctype html>',
      '<!-->',
      '</',
      '<p',
      '<a href="',
    ),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 6 }) },
)
/** Markup of all kinds in any order: what a parser of HTML must make a tree of all the same. */
export const soup = fc.array(piece, { maxLength: 40, size: 'max' }).map((pieces) => pieces.join(''))

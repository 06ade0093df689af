// `node scripts/draw-demo-pictures.ts`: makes of each drawing in src/demo/pictures/*.svg the picture beside it that the
// demo takes into the house. Drawing the grain and fog costs seconds a picture, which nobody should wait for on a first
// run. To be run again, and its result committed, when a drawing was changed.

import { globSync } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import sharp from 'sharp'

const WIDTH = 1280
const root = join(import.meta.dirname, '..')

for (const drawing of globSync('src/demo/pictures/*.svg', { cwd: root }).toSorted()) {
  const picture = join(root, drawing.replace(/\.svg$/, '.avif'))
  await sharp(await readFile(join(root, drawing)))
    .resize({ width: WIDTH })
    .flatten({ background: '#fff' })
    .avif({ quality: 62, effort: 6 })
    .toFile(picture)
  const { size } = await stat(picture)
  console.log(`${drawing} ${Math.round(size / 1024)} KB`)
}

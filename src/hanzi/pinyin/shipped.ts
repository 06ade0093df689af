import { inflateRawSync } from 'node:zlib'
import lexicon from './trained/lexicon.ts'
import weights from './trained/weights.ts'
import { readLexicon } from './lexicon.ts'
import { createModel, type Model } from './model.ts'

let shipped: Model | undefined

/** The model that the program brings along, unpacked when it is first asked for: a tenth of a second, some 20 MB. */
export function shippedModel(): Model {
  shipped ??= createModel(readLexicon(unpacked(lexicon).toString('utf8')), new Int8Array(unpacked(weights)))
  return shipped
}

function unpacked(packed: string): Buffer {
  return inflateRawSync(Buffer.from(packed, 'base64'))
}

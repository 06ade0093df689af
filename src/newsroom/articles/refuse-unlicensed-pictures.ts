import type { Id } from '../../kernel/ids.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { troubleWith } from '../media/picture-rights.ts'
import { findPictures } from '../media/picture-store.ts'
import type { Tx } from '../newsroom.ts'
import type { Content } from './article.ts'
import { figureIdsIn, picturesOf } from './shown-pictures.ts'

/**
 * Refuses a story with pictures that may not go before readers at the transaction's instant: `invalid` where somebody has
 * to say whose a picture is and by what right it is printed, or which one is meant; `forbidden` where that right is not
 * in force, or the picture was retired. The facts say which picture and `why` (`PictureTrouble`), name `all` that are in
 * trouble, and of those with the same `why` their `names` and their `numbers` in the text (0: only at the head).
 */
export async function refuseUnlicensedPictures(tx: Tx, content: Pick<Content, 'pictureId' | 'body'>): Promise<void> {
  const ids = picturesOf(content)
  if (ids.length === 0) return
  const found = await findPictures(tx.rows, ids)
  const troubles = ids.flatMap((id) => {
    const picture = found.get(id)
    const why = picture ? troubleWith(withOwnCredit(content, picture), tx.at) : 'not there'
    const name = picture?.alt || picture?.name || ''
    return why === undefined ? [] : [{ id, why, name, number: figureIdsIn(content.body).indexOf(id) + 1 }]
  })
  const [first] = troubles
  if (!first) return
  const isRight = first.why === 'licence over' || first.why === 'licence to come' || first.why === 'retired'
  const alike = troubles.filter(({ why }) => why === first.why)
  throw new Refusal(isRight ? 'forbidden' : 'invalid', {
    noun: 'picture',
    id: first.id,
    why: first.why,
    name: first.name,
    all: troubles.map(({ id }) => id),
    names: alike.map(({ name }) => name),
    numbers: alike.map(({ number }) => String(number)),
  })
}

/** A figure may say itself whose it is; at the head of the story there is nothing but the picture's own credit. */
function withOwnCredit<P extends { readonly id: Id; readonly credit: string }>(
  { pictureId, body }: Pick<Content, 'pictureId' | 'body'>,
  picture: P,
): P {
  const figures = body.content.filter((block) => block.type === 'figure' && block.attrs.picture === picture.id)
  const isCredited = figures.every((block) => block.type === 'figure' && block.attrs.credit?.trim())
  return picture.credit === '' && picture.id !== pictureId && isCredited ? { ...picture, credit: '…' } : picture
}

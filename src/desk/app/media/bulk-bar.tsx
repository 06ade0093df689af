import { Button, Input, Select } from 'antd'
import { useState } from 'react'
import { LICENCE_KINDS, type LicenceKind } from '../../../newsroom/media/picture-rights.ts'
import { mediaWords } from '../../../messages/desk-app/media.ts'
import { describePicture, type ListedPictureView } from '../../contract/media.ts'
import { useAct } from '../asked.ts'
import { useWords } from '../me.ts'

type Selected = ReadonlyMap<string, ListedPictureView>

interface BulkBarProps {
  readonly selected: Selected
  readonly onSelect: (selected: Selected) => void
}

/** Credit and licence for many pictures at once. What could not be changed stays selected. */
export function BulkBar({ selected, onSelect }: BulkBarProps) {
  const words = useWords(mediaWords)
  const describe = useAct(describePicture, { quiet: true })
  const [credit, setCredit] = useState('')
  const [kind, setKind] = useState<LicenceKind>()
  const [kept, setKept] = useState(0)
  const [isBusy, setIsBusy] = useState(false)

  async function apply(): Promise<void> {
    setIsBusy(true)
    const failed = new Map(selected)
    const said = { ...(credit.trim() !== '' && { credit }), ...(kind && { licenceKind: kind }) }
    for (const { id, version } of selected.values()) {
      await describe.mutateAsync({ params: { pictureId: id }, body: { version, ...said } }).then(
        () => failed.delete(id),
        () => {},
      )
    }
    setIsBusy(false)
    setKept(failed.size)
    onSelect(failed)
  }

  return (
    <div className="pictures-bulk">
      <strong role="status">{words.bulk(selected.size)}</strong>
      <Input
        value={credit}
        placeholder={words.credit}
        aria-label={words.credit}
        onChange={({ target }) => setCredit(target.value)}
      />
      <Select
        allowClear
        value={kind ?? null}
        placeholder={words.licenceKind}
        aria-label={words.licenceKind}
        options={LICENCE_KINDS.map((each) => ({ value: each, label: words.kinds[each] }))}
        onChange={(chosen: LicenceKind | null) => setKind(chosen ?? undefined)}
      />
      <Button type="primary" disabled={credit.trim() === '' && !kind} loading={isBusy} onClick={() => void apply()}>
        {words.bulkAct}
      </Button>
      <Button onClick={() => onSelect(new Map())}>{words.deselect}</Button>
      {kept > 0 && <span role="alert">{words.bulkKept(kept)}</span>}
    </div>
  )
}

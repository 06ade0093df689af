import { stageWords } from '../../../messages/desk-app/stages.ts'
import type { Stage } from '../../../newsroom/articles/stage.ts'
import { useWords } from '../me.ts'
import './stage-tag.css'

/** A stage in words; its mark only helps the eye. */
export function StageTag({ stage }: { readonly stage: Stage }) {
  const words = useWords(stageWords)
  return <span className={`stage ${stage}`}>{words[stage]}</span>
}

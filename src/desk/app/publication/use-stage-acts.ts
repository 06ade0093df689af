import { stageActWords } from '../../../messages/desk-app/stage-acts.ts'
import { holdArticle, resumeArticle, reviveArticle, sendBackArticle, spikeArticle } from '../../contract/stages.ts'
import { useAct } from '../asked.ts'
import { useWords } from '../me.ts'
import type { StageAct } from './acts.ts'

/** Takes a story off its way to the readers, or puts it on that way again; says what was done. */
export function useStageActs(articleId: string): (act: StageAct, reason: string) => Promise<string> {
  const words = useWords(stageActWords).acts
  const params = { articleId }
  const sendBack = useAct(sendBackArticle, { quiet: true })
  const hold = useAct(holdArticle, { quiet: true })
  const resume = useAct(resumeArticle)
  const spike = useAct(spikeArticle, { quiet: true })
  const revive = useAct(reviveArticle)

  return async function act(name, reason) {
    const body = { reason }
    if (name === 'sendBack') await sendBack.mutateAsync({ params, body })
    else if (name === 'hold') await hold.mutateAsync({ params, body })
    else if (name === 'spike') await spike.mutateAsync({ params, body })
    else if (name === 'resume') await resume.mutateAsync({ params })
    else await revive.mutateAsync({ params })
    return words[name].done
  }
}

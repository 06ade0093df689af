import { Button, Slider } from 'antd'
import { frontsWords } from '../../../messages/desk-app/fronts.ts'
import { useWords } from '../me.ts'
import { useTimes } from '../parts/times.ts'
import type { Moment } from './moments.ts'

interface MomentSliderProps {
  readonly moments: readonly Moment[]
  /** Which of them is looked at. */
  readonly index: number
  onMoment(moment: Moment): void
}

/** 回看 and 预演: a tick for each moment, however far apart they are; the arrows step from one to the next. */
export function MomentSlider({ moments, index, onMoment }: MomentSliderProps) {
  const words = useWords(frontsWords)
  const say = useTimes()
  const now = moments.findIndex(({ kind }) => kind === 'now')
  const name = (moment: Moment | undefined) => {
    if (moment === undefined || moment.kind === 'now') return words.now
    if (moment.kind === 'version') return words.lookBack(words.version(moment.version), say(moment.at))
    return moment.at < moments[now]!.at ? words.lookBack('', say(moment.at)) : words.rehearse(say(moment.at))
  }
  return (
    <div className="front-moment">
      <Slider
        className="front-slider"
        min={0}
        max={moments.length - 1}
        value={index}
        dots
        included={false}
        marks={{ [now]: words.now }}
        tooltip={{ formatter: (value) => name(moments[value ?? now]) }}
        ariaLabelForHandle={words.moment}
        ariaValueTextFormatterForHandle={(value) => name(moments[value])}
        onChange={(value) => onMoment(moments[value]!)}
      />
      <b className="front-moment-name">{name(moments[index])}</b>
      {index !== now && (
        <Button size="small" onClick={() => onMoment(moments[now]!)}>
          {words.stopLooking}
        </Button>
      )}
    </div>
  )
}

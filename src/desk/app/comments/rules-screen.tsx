import { Link } from '@tanstack/react-router'
import { App } from 'antd'
import { commentRuleWords } from '../../../messages/desk-app/comment-rules.ts'
import { commentsWords } from '../../../messages/desk-app/comments.ts'
import type { CommentMode } from '../../../newsroom/settings/setting.ts'
import { readCommentRules, ruleSectionNow } from '../../contract/comment-rules.ts'
import type { Answered } from '../../contract/operation.ts'
import { useAct, useAsked } from '../asked.ts'
import { useMay, useWords } from '../me.ts'
import { Screen } from '../parts/screen.tsx'
import { Failed, Loading } from '../parts/states.tsx'
import { ModeSelect } from './mode-select.tsx'
import './comments.css'

type Rules = Answered<typeof readCommentRules>

/** 评论规则: of the paper, of each section, and of threads that have one of their own. */
export function RulesScreen() {
  const words = useWords(commentRuleWords)
  const { back } = useWords(commentsWords)
  const { data, error, refetch } = useAsked(readCommentRules, {})
  return (
    <Screen title={words.title} acts={<Link to="/comments">{back}</Link>}>
      {error && <Failed problem={error} onRetry={() => void refetch()} />}
      {!data && !error && <Loading />}
      {data && (
        <div className="comment-rules">
          <Paper site={data.site} />
          <section>
            <h2>{words.sections}</h2>
            <ul>
              {data.sections.map((section) => (
                <SectionRule key={section.id} section={section} site={data.site} />
              ))}
            </ul>
          </section>
          <Threads threads={data.threads} />
        </div>
      )}
    </Screen>
  )
}

function Paper({ site }: Pick<Rules, 'site'>) {
  const words = useWords(commentRuleWords)
  const runsHouse = useMay('run_house')
  const { mode, closeDays, preDays } = site
  const ages = [preDays > 0 && words.preDays(preDays), closeDays > 0 && words.closeDays(closeDays)].filter(Boolean)
  return (
    <section>
      <h2>{words.paper}</h2>
      <p>
        {words.paperLead(words.modes[mode])} <span className="soft">{words.hints[mode]}</span>
      </p>
      {ages.length > 0 && <p className="soft">{ages.join('；')}</p>}
      {runsHouse && (
        <p>
          <Link to="/settings/$group" params={{ group: 'comments' }}>
            {words.settings}
          </Link>
        </p>
      )}
    </section>
  )
}

function SectionRule({ section, site }: { readonly section: Rules['sections'][number] } & Pick<Rules, 'site'>) {
  const words = useWords(commentRuleWords)
  const { message } = App.useApp()
  const act = useAct(ruleSectionNow)
  const { id, name, mode } = section

  async function choose(chosen: CommentMode | null): Promise<void> {
    await act.mutateAsync({ params: { sectionId: id }, body: { mode: chosen } })
    void message.success(`${name}：${chosen === null ? words.asPaper(words.modes[site.mode]) : words.modes[chosen]}`)
  }

  return (
    <li>
      <b>{name}</b>
      <ModeSelect
        label={words.of(name)}
        value={mode}
        otherwise={words.asPaper(words.modes[site.mode])}
        loading={act.isPending}
        onChoose={(chosen) => void choose(chosen).catch(() => {})}
      />
    </li>
  )
}

function Threads({ threads }: Pick<Rules, 'threads'>) {
  const words = useWords(commentRuleWords)
  return (
    <section>
      <h2>{words.threads}</h2>
      {threads.length === 0 && <p className="soft">{words.noThreads}</p>}
      <ul>
        {threads.map(({ id, of, title, mode }) => (
          <li key={id}>
            <Link to="/comments/threads/$threadId" params={{ threadId: id }}>
              {title}
            </Link>
            <span className="soft">
              {words.kinds[of]}　{words.modes[mode]}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

import { Link } from '@tanstack/react-router'
import { Checkbox } from 'antd'
import { useMemo } from 'react'
import { articlesWords } from '../../../messages/desk-app/articles.ts'
import type { ListedArticle } from '../../contract/article-list.ts'
import { useWords } from '../me.ts'
import type { Column } from '../parts/rows.tsx'
import { useTimes } from '../parts/times.ts'
import { StageTag } from '../parts/stage-tag.tsx'

interface Marking {
  readonly marked: ReadonlySet<string>
  onMark(id: string): void
}

/** What the list tells of an article. Findings and whoever has it open come in here, between count and change. */
export function useArticleColumns(marking: Marking | undefined): readonly Column<ListedArticle>[] {
  const words = useWords(articlesWords)
  const sayTime = useTimes()
  return useMemo(() => {
    const mark: Column<ListedArticle>[] = marking
      ? [
          {
            key: 'mark',
            title: words.mark,
            isTitleHidden: true,
            width: '1.25rem',
            render: ({ id, headline }) => (
              <Checkbox
                checked={marking.marked.has(id)}
                onChange={() => marking.onMark(id)}
                aria-label={words.choose(headline)}
              />
            ),
          },
        ]
      : []
    return [
      ...mark,
      {
        key: 'headline',
        title: words.headline,
        width: 'minmax(12rem, 1fr)',
        render: ({ id, headline }) => (
          <Link to="/articles/$articleId" params={{ articleId: id }} className="headline">
            {headline}
          </Link>
        ),
      },
      { key: 'stage', title: words.stage, width: '6.5rem', render: ({ stage }) => <StageTag stage={stage} /> },
      { key: 'section', title: words.section, width: '5rem', wide: true, render: ({ section }) => section.name },
      { key: 'writer', title: words.writer, width: '8rem', wide: true, render: ({ writers }) => writers.join(' ') },
      { key: 'editor', title: words.editor, width: '5rem', wide: true, render: ({ editor }) => editor },
      {
        key: 'count',
        title: words.count,
        width: '4.5rem',
        wide: true,
        isNumber: true,
        render: ({ characterCount }) => characterCount,
      },
      {
        key: 'changed',
        title: words.changed,
        width: '7rem',
        wide: true,
        render: ({ changedAt }) => <time dateTime={changedAt}>{sayTime(changedAt)}</time>,
      },
    ]
  }, [words, sayTime, marking])
}

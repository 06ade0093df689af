import { Link } from '@tanstack/react-router'
import { Alert, Button, Result, Skeleton } from 'antd'
import { type ReactNode, useEffect, useState } from 'react'
import { frameWords } from '../../../messages/desk-app/frame.ts'
import { Problem } from '../call.ts'
import { useWords } from '../me.ts'

/** Lines in the place of what is being loaded, once it takes long enough to be noticed. */
export function Loading({ rows = 6 }: { readonly rows?: number }) {
  const words = useWords(frameWords)
  const [isLong, setIsLong] = useState(false)
  useEffect(() => {
    const patience = setTimeout(() => setIsLong(true), 150)
    return () => clearTimeout(patience)
  }, [])
  return (
    <div className="loading" role="status" aria-label={words.loading}>
      {isLong && <Skeleton active title={false} paragraph={{ rows }} />}
    </div>
  )
}

/** A sentence, and what can be done about it: 没有等你处理的稿件。 */
export function Nothing({ says, children }: { readonly says: string; readonly children?: ReactNode }) {
  return (
    <div className="nothing">
      <p>{says}</p>
      {children}
    </div>
  )
}

/** What could not be loaded; the rest of the screen stays. */
export function Failed({ problem, onRetry }: { readonly problem: unknown; readonly onRetry?: () => void }) {
  const words = useWords(frameWords)
  if (problem instanceof Problem && problem.status === 403) return <Forbidden />
  if (problem instanceof Problem && problem.status === 404) return <Missing />
  const id = problem instanceof Problem && typeof problem.facts.id === 'string' ? words.number(problem.facts.id) : ''
  const says = problem instanceof Problem && problem.status > 0 ? problem.message : words.failed
  return (
    <Alert
      type="error"
      showIcon
      title={[says, id].filter(Boolean).join(' ')}
      action={onRetry && <Button onClick={onRetry}>{words.retry}</Button>}
    />
  )
}

/** Why it cannot be done here by whoever is signed in. */
export function Forbidden() {
  const words = useWords(frameWords)
  return <Ending status="403" title={words.forbidden} says={words.forbiddenLead} />
}

export function Missing() {
  const words = useWords(frameWords)
  return <Ending status="404" title={words.missing} says={words.missingLead} />
}

/** A screen that threw. */
export function Broken({ error, reset }: { readonly error: unknown; readonly reset?: () => void }) {
  const words = useWords(frameWords)
  useEffect(() => console.error(error), [error])
  return (
    <Result
      icon={null}
      title={<h1>{words.broken}</h1>}
      subTitle={words.brokenLead}
      extra={<Button onClick={() => (reset ? reset() : location.reload())}>{words.retry}</Button>}
    />
  )
}

function Ending({ status, title, says }: { readonly status: string; readonly title: string; readonly says: string }) {
  const words = useWords(frameWords)
  return (
    <Result
      icon={<span className="ending">{status}</span>}
      title={<h1>{title}</h1>}
      subTitle={says}
      extra={<Link to="/inbox">{words.backToInbox}</Link>}
    />
  )
}

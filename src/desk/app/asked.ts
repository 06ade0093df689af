import {
  keepPreviousData,
  QueryClient,
  useInfiniteQuery,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query'
import { App } from 'antd'
import type { Answered, Asking, Operation } from '../contract/operation.ts'
import { call, type CallOptions, Problem } from './call.ts'

/** Answers stay true until the log says otherwise: nothing is asked for again by the clock. */
export const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: Number.POSITIVE_INFINITY,
      gcTime: 5 * 60_000,
      retry: (failures, error) =>
        failures < 2 && error instanceof Problem && (error.status === 0 || error.status >= 500),
    },
    mutations: { networkMode: 'always' },
  },
})

/** Under what an operation's answers are kept: for `queries.setQueryData`. */
export function keyOf(operation: Operation, asking: object): readonly unknown[] {
  return [operation.id, asking]
}

interface AskedOptions<Op extends Operation> {
  /** Not yet, if false. */
  readonly when?: boolean
  readonly initial?: Answered<Op> | undefined
}

/**
 * The answer of a reading, asked for again when the log has an entry that the operation follows. Old rows stay until new
 * ones are there.
 *
 *     const { data, error } = useAsked(listSections, {})
 */
export function useAsked<Op extends Operation>(
  operation: Op,
  asking: Asking<Op>,
  { when = true, initial }: AskedOptions<Op> = {},
) {
  return useQuery<Answered<Op>, Problem>({
    queryKey: keyOf(operation, asking),
    queryFn: ({ signal }) => call(operation, asking, { signal }),
    meta: { follows: operation.follows },
    enabled: when,
    placeholderData: keepPreviousData,
    ...(initial !== undefined && { initialData: initial as never }),
  })
}

/** A list that comes in pages: `{ items, next }` by `?after=`. */
export type Paged = { readonly items: readonly unknown[]; readonly next: string | null }

/** All pages so far of a list, with `fetchNextPage` for the next. */
export function useAskedPages<Op extends Operation>(operation: Op, asking: Asking<Op>) {
  return useInfiniteQuery({
    queryKey: [...keyOf(operation, asking), 'pages'],
    queryFn: async ({ pageParam, signal }) => {
      const query = { ...(asking.query as object | undefined), after: pageParam ?? undefined }
      return (await call(operation, { ...asking, query }, { signal })) as Answered<Op> & Paged
    },
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
    meta: { follows: operation.follows },
    placeholderData: keepPreviousData,
  })
}

/**
 * An act. Its success shows after the commit, never before; why it was refused is said, unless `quiet`, by the server's
 * own words.
 *
 *     const publish = useAct(publishArticle)
 *     await publish.mutateAsync({ params: { articleId }, body: { revision } })
 */
export function useAct<Op extends Operation>(operation: Op, { quiet = false }: { readonly quiet?: boolean } = {}) {
  const { message } = App.useApp()
  const client = useQueryClient()
  return useMutation<Answered<Op>, Problem, Asking<Op> & { readonly bytes?: CallOptions['bytes'] }>({
    mutationFn: ({ bytes, ...asking }) => call(operation, asking as Asking<Op>, bytes ? { bytes } : {}),
    onError(problem) {
      if (!quiet && problem.status !== 401) void message.error(problem.message)
      // Somebody was first: show how it is now.
      if (problem.code === 'stale' || problem.code === 'missing') void client.invalidateQueries()
    },
  })
}

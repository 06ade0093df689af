import type { DemoComment } from '../comment.ts'

export const onTheTeam: readonly DemoComment[] = []

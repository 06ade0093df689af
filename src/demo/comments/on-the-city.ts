import type { DemoComment } from '../comment.ts'

export const onTheCity: readonly DemoComment[] = []

import type { DemoComment } from '../comment.ts'

export const onTheBay: readonly DemoComment[] = []

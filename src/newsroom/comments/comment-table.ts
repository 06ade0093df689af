export interface CommentTables {
  comments: {
    id: string
    article_id: string
    floor: number
    parent_id: string | null
    author: string
    staff_id: string | null
    text: string
    likes: number
    verdict: string
    reason: string | null
    posted_at: string
  }
}

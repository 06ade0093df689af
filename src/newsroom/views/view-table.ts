export interface ViewTables {
  saved_views: {
    id: string
    staff_id: string
    name: string
    address: string
    made_at: string
  }
}

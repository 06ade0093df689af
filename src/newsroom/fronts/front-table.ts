export interface FrontTables {
  front_slots: { front: string; place: string; position: number; article_id: string }
}

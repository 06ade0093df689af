export interface StaffTables {
  staff: {
    id: string
    name: string
    role: string
    email: string | null
    joined_at: string
    disabled_at: string | null
    /** Of the Desk and of mail, once they chose it. */
    language: string | null
  }
}

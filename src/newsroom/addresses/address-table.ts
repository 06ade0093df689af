export interface AddressTables {
  former_addresses: { noun: string; slug: string; id: string; since: string }
}

/** Who is asking, in the one room this session has chosen. */
export type PersonViewer = { kind: 'person'; accountId: string; personId: string }
export type MemberViewer = {
  kind: 'member'
  role: 'professional' | 'coordinator' | 'lead' | 'admin' | 'reviewer'
  accountId: string
  membershipId: string
  serviceId: string
}
/** Signed in, but without a room yet: between signing up and becoming a person. */
export type NewcomerViewer = { kind: 'newcomer'; accountId: string }
export type Viewer = PersonViewer | MemberViewer | NewcomerViewer
export type Role = MemberViewer['role']

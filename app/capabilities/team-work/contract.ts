/** Who said or wrote something: the person, or somebody of the team. */
export type Author =
  | { kind: 'person' }
  | { kind: 'member'; id: string; name: string; discipline: string | undefined }

export type TeamName = { id: string; name: string }

export const rooms = {
  mine: 'My pages',
  today: 'Today',
  programme: 'Programme',
  checkIn: 'Check in',
  story: 'My story',
  plan: 'My plan',
  myTeam: 'My team',
  caseload: 'People',
  rounds: 'Team round',
  invitations: 'Invitations',
  service: 'The service',
  evidence: 'Evidence',
} as const

/** Each line of the checklist, and where it is done. */
export const taskPlaces = {
  controller: ['serviceSetup.taskController', '/service/settings#controller'],
  contact: ['serviceSetup.taskContact', '/service/settings#contact'],
  retention: ['serviceSetup.taskRetention', '/service/settings#retention'],
  phone: ['serviceSetup.taskPhone', '/service/settings#phone'],
  safety: ['serviceSetup.taskSafety', '/service/settings#safety-name'],
  'staff-support': ['serviceSetup.taskStaffSupport', '/service/settings#staff-support'],
  region: ['serviceSetup.taskRegion', '/service/settings#region'],
  pages: ['serviceSetup.taskPages', '/service/library'],
  teams: ['serviceSetup.taskTeams', '/service/teams'],
  professionals: ['serviceSetup.taskProfessionals', '/service/staff'],
  'everybody-in': ['serviceSetup.taskMembers', '/service/teams'],
} as const

export const messagePlaces = {
  hours: ['serviceSetup.taskHours', '/service/messages/hours'],
  cover: ['serviceSetup.taskCover', '/service/messages'],
  holidays: ['serviceSetup.taskHolidays', '/service/messages/holidays'],
  switch: ['serviceSetup.taskSwitch', '/service/messages'],
} as const

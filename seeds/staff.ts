import type { StaffRole } from '../app/capabilities/service-setup/contract.ts'

export const demoPassword = 'concord-demo'

export const signIns = [
  'person@demo.example',
  'professional@demo.example',
  'coordinator@demo.example',
  'lead@demo.example',
  'admin@demo.example',
  'reviewer@demo.example',
]

export const service = {
  service: 'Riverside Community Pain Service',
  controller: 'Riverside Community Health (a made-up demonstration)',
  contact: 'privacy@riverside.demo.example',
  retention: 'Until you erase it, or eight years after you last signed in',
  phone: '01632 960 014',
  region: 'england',
  'minimum-age': '18',
  'staff-support': 'Staff support line, 01632 960 019',
  'safety-name': 'Dr Lin Zhao',
  'safety-email': 'safety@riverside.demo.example',
}

export const teams = ['Riverside pain team', 'Hillside rehabilitation', 'Market Street practice']

export type Staff = { name: string; email: string; role: StaffRole; discipline?: string; team?: number }

/** The first three invite the people of the demonstration, one for each team. */
export const staff: Staff[] = [
  {
    name: 'Amira Patel',
    email: 'professional@demo.example',
    role: 'professional',
    discipline: 'Physiotherapist',
    team: 0,
  },
  {
    name: 'Owen Price',
    email: 'owen@demo.example',
    role: 'professional',
    discipline: 'Occupational therapist',
    team: 1,
  },
  { name: 'Dr Tom Reid', email: 'tom@demo.example', role: 'professional', discipline: 'GP', team: 2 },
  { name: 'Grace Mensah', email: 'grace@demo.example', role: 'professional', discipline: 'Nurse', team: 0 },
  {
    name: 'Dr Lin Zhao',
    email: 'lin@demo.example',
    role: 'professional',
    discipline: 'Psychologist',
    team: 0,
  },
  {
    name: 'Sofia Costa',
    email: 'sofia@demo.example',
    role: 'professional',
    discipline: 'Pharmacist',
    team: 2,
  },
  { name: 'Kofi Boateng', email: 'coordinator@demo.example', role: 'coordinator' },
  { name: 'Helen Ward', email: 'lead@demo.example', role: 'lead' },
  { name: 'Priya Nair', email: 'reviewer@demo.example', role: 'reviewer' },
]

// A changed word here must be locked again (npm run content -- --lock), so that no safety text moves unseen.
export const safety = {
  believed: {
    title: 'Your pain is real',
    body: 'We believe you. A normal scan or test does not mean your pain is not real. You know your body best.',
    bodyAndLife: 'Pain touches body and life together. You do not have to choose which one it is.',
  },
  nobodyWatches: {
    title: 'Nobody watches this live',
    short: 'Nobody is watching this live.',
    body: 'Nobody reads what you write here as you write it. No one is told if you write that you feel unsafe. If you need help now, use Help now.',
    shared:
      'What you share may be read later, or not at all. We will show you when someone has read it, and when no one has yet.',
  },
  whoReads: {
    onlyYou: 'Only you can read this, until you choose to share it.',
    you: 'Only you can read this.',
    sharedPeople: 'You, and the people you share this part with, can read this.',
    professionalNote: 'The person can read this too.',
  },
  sharing: {
    youDecide: 'Everything is private until you share it. You pick who, which parts and until when.',
    cannotUnsee: 'You can stop sharing at any time. Stopping cannot make someone forget what they have read.',
  },
  partOfPicture: {
    title: 'You see part of the picture',
    body: 'You see only what this person has shared. There may be more. Ask them, and do not read a gap as “fine”.',
  },
  help: {
    label: 'Help now',
    fieldLabel: 'Get help now',
    unsafe: 'I feel unsafe',
    nothingSent: 'Nothing is sent when you open this page. No one is told. You choose who to call.',
    knownPain:
      'Living with pain for a long time never makes a new sign less important. Say what is new or different. You are not wasting anyone’s time.',
    cannotTravel: 'If you can’t get there safely, call 999.',
    notReviewed: 'Not yet checked by a clinician.',
    notSure: 'Not sure? Call 111 and tell them what is new or different.',
  },
  action: {
    call999: 'Call 999 now',
    emergencyDepartment: 'Go to an emergency department (A&E) now',
    sameDayAdvice: 'Get advice today: call your GP surgery, or call 111',
    crisisLine: 'Call 111 now and choose option 2',
  },
  offline: {
    onThisDevice: 'Kept on this device. It has not been sent yet.',
    sent: 'Sent and kept.',
  },
  noEmergencyUse: 'Concord is not for emergencies. It does not check what you write for danger.',
} as const

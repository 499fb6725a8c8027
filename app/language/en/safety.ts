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
  programme: {
    'new-or-different':
      'Is something new or different about your pain or your body? Use Help now first. Known pain never makes a new sign less important.',
    'stop-if-worse':
      'Stop if you feel worse: more pain, dizzy, or more upset. Stopping is fine. You can come back on another day, or not at all.',
    distress:
      'Strong feelings can come up. You can stop at any time. If it is too much, or you feel unsafe, Help now has people you can call or text.',
    crisis: 'If your life, or someone else’s, is in danger, call 999 now. If you feel unsafe, use Help now.',
    medicines:
      'Never stop a medicine suddenly, and do not change how much you take on your own. Ask the person who prescribes it, or a pharmacist, first.',
    movement:
      'You choose what to do, and how much. Stop and use Help now if you get chest pain, feel faint, or notice a pain that is new or different.',
    sleep:
      'Do not cut your hours in bed on your own. A plan like that needs someone trained beside you. Never drive when you are sleepy.',
    'safety-at-home':
      'If someone at home hurts or scares you, think about who could see this screen or this paper. In danger, call 999. Help now lists people you can talk to.',
    disclosure:
      'Think about who could see what you write or print here, on this device or on paper. You choose who to show it to.',
    localSignOff: 'The service that runs Concord here has read this page and chose to show it.',
    reports:
      'Nobody reads this as you send it, and it is not a way to get help. If you need help now, use Help now.',
  },
  noEmergencyUse: 'Concord is not for emergencies. It does not check what you write for danger.',
} as const

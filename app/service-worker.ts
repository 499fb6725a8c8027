/** What a browser runs for Concord between its pages: one worker for all, each part of it a capability's own. */
import './capabilities/offline/islands/service-worker.ts'
import './capabilities/reminders/islands/push.ts'

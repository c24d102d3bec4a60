import { obeyTestNow } from '../../devtools/clock/test-now'

// Before every file of tests: with TEST_NOW the whole file, and all that it starts, lives at that moment.
obeyTestNow()

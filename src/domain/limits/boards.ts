/** Of records put right, reminders, counting, and what a committee looks at. */

/** Why someone is excused or a record is corrected, in the secretary's words. */
export const REASON_MAX = 60
/** What a member says was not recorded. */
export const APPEAL_MAX = 200

/** Open appeals of a branch shown at once, the oldest first. */
export const OPEN_APPEALS_SHOWN = 100
export const ANSWERED_APPEALS_PAGE = 20

/** People in one request to remind. */
export const REMIND_MAX = 100
/** Hours of Shanghai between which nobody is reminded: from 21:00 until 08:00. */
export const QUIET_FROM_HOUR = 21
export const QUIET_UNTIL_HOUR = 8
/** Consents to one message each that a person may have in store; more are not needed for a message a week. */
export const SUBSCRIPTIONS_MAX = 20
/** How long a used consent is remembered, so that a request sent twice can't bring it back. */
export const SUBSCRIPTION_KEPT_DAYS = 60

/** Members in one counting document; a larger branch is split by a hash. */
export const LEAF_MEMBERS_MAX = 500
/**
 * Members in one part of a split branch: half as many, so that chance does not bring a part more than five writes in one second
 * when 5,000 a second finish in the whole country and as many begin (devtools/simulation/peak).
 */
export const LEAF_PART_MEMBERS = 250
/** Minutes before an assignment opens in which its counting documents are made. */
export const PREPARED_AHEAD_MINUTES = 60
/** Days after its deadline in which an assignment’s live number follows moves between branches and is counted anew at night. */
export const LIVE_DAYS = 28
export const TREND_ASSIGNMENTS = 8
export const STRIP_ASSIGNMENTS = 40
export const HOME_PAST_ISSUES = 3
export const PAST_PAGE = 20

/**
 * Days without any change after which a roster counts as not looked after, unless the city has set another number. Half a year: each
 * term brings new members, graduates and transfers, and a term with its holidays is shorter than that.
 */
export const STALE_ROSTER_DAYS = 180
/** Branches that lack something, on a page of their list. */
export const LACKING_PAGE = 15

/** Talks that the young lecturers of a committee are to give in a year. */
export const TALKS_A_YEAR = 40
/** Notices that a level may have confirmed by each person in a month, and that a branch gets in all. */
export const CONFIRMS_PER_NODE = 2
export const CONFIRMS_PER_BRANCH = 4

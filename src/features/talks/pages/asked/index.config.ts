export default definePageConfig({ navigationBarTitleText: '支部的宣讲申请', enablePullDownRefresh: true })

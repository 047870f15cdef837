/** The fourteen file boxes (台账盒) in which a union's papers are commonly kept. Ids are saved; they never change. */
export const BOXES = [
  { id: 'org', title: '组织机构', holds: '建会批复、换届选举、委员会和领导小组文件、法人资格证书' },
  { id: 'members', title: '会员名册', holds: '会员名册、职工名册、会籍接转、会费收缴' },
  { id: 'minutes', title: '会议记录', holds: '工会委员会会议、党政工联席会议的通知和记录' },
  { id: 'plans', title: '计划总结', holds: '年度计划、检查记录、总结、工作制度、档案目录' },
  { id: 'congress', title: '职代会', holds: '职代会（教代会、职工大会）的通知、名单、签到、决议' },
  { id: 'open', title: '公开', holds: '厂务（校务、院务）公开的制度、目录、照片、登记' },
  { id: 'proposals', title: '提案', holds: '提案和合理化建议的登记、答复' },
  { id: 'contract', title: '集体合同', holds: '集体合同、专项集体合同、劳动（聘用）合同签订情况' },
  { id: 'mediation', title: '调解与劳保', holds: '劳动争议调解、劳动保护监督、安全检查' },
  { id: 'care', title: '帮扶慰问', holds: '困难职工档案、帮扶和慰问登记、体检疗休养' },
  { id: 'women', title: '女工', holds: '女职工组织、特殊保护、设施' },
  { id: 'activities', title: '文体竞赛', holds: '文体活动、劳动竞赛、学习培训、职工书屋、活动场所和器材' },
  { id: 'funds', title: '经费经审', holds: '经费拨缴、账户账簿、预决算、经费审查' },
  { id: 'appraisal', title: '评家与荣誉', holds: '会员评家、测评统计、整改、上级评价、表彰' },
] as const;

/** One file box. */
export type Box = (typeof BOXES)[number];
export type BoxId = Box['id'];

/** The box with this id; `undefined` for one that there is not. */
export const findBox = (id: string | undefined): Box | undefined => BOXES.find((box) => box.id === id);

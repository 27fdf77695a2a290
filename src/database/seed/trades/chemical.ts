import type { Trade } from '../trade.types.js';

/** Process trades of the petrochemical park at 蛟川 and 澥浦. */
export const CHEMICAL: readonly Trade[] = [
  {
    occupation: '6-11-01-03',
    scene: 'factory',
    sectors: ['petrochemical'],
    titles: '化工总控工（DCS内操）|DCS内操|中控室操作工（DCS）|化工装置内操主操|乙烯衍生物装置总控工',
    duties:
      '在中控室盯DCS画面，按操作规程调流量、温度、压力和液位|装置开停车、负荷升降时按班长指令操作，做好每一步确认|发现参数跑偏先处置再汇报，报警不许随手消音|按点抄表，写清交接班记录，和外操用对讲机核对现场阀位|参加班组事故预案演练，熟悉本岗位联锁和应急处置卡',
    needs:
      '看得懂PID流程图，会用浙大中控或和利时系统的优先|化工、石化类专业出来的上手快|遇到波动能沉住气，先想联锁再动手|熟悉精馏、反应、换热这几个单元的调节',
    places:
      '中控室空调恒温，不出装置区|中控室坐班，面对屏幕时间长，班中有人替岗吃饭|中控楼与装置区隔开，防爆设计',
    pay: [7500, 11500],
    shifts: ['four-crew', 'four-crew', 'three-shift'],
    years: [1, 2, 3],
    education: ['secondary-vocational', 'college'],
    certificates: ['hazardous'],
    skill: [3, 4],
    heads: [2, 8],
    ads: 9,
    seek: {
      titles: 'DCS内操想换到镇海|化工总控工，做过环氧装置|主操找四班倒的化工厂',
      skills:
        '在精馏装置做内操，浙大中控系统用得熟|开过两次新装置，吹扫、气密、联动试车都跟过|独立顶过主操岗，交接班记录写得清楚',
    },
  },
  {
    occupation: '6-11-01-02',
    scene: 'factory',
    sectors: ['petrochemical'],
    titles: '化工操作工（四班三运转）|化工外操|装置现场操作工|化工操作工 倒班|精馏岗位操作工',
    duties:
      '负责装置现场巡检，每小时走一圈，摸机泵温度、听声音、看液位|按内操指令开关阀门、切换机泵、排凝放空|采样送化验，配合检修做好隔离、置换和挂牌上锁|机泵加油、滤网清理、现场卫生按片包干|装卸料时核对品名和槽车号，静电接地夹好再开阀',
    needs:
      '爬得了装置平台，不恐高|分得清流程走向，肯一根管线一根管线去摸|做事照规程来，票证没办好不动手|对气味、噪声有心理准备，劳保按要求戴全',
    places:
      '装置区露天，有噪声，配防静电工作服、四合一报警仪|现场有高处平台，劳保用品按季发放|涉及易燃液体，严格执行作业票，三级安全教育考过才上岗',
    pay: [6500, 9500],
    shifts: ['four-crew', 'four-crew', 'three-shift'],
    years: [0, 0, 1, 2],
    education: ['senior-high', 'secondary-vocational', 'college'],
    certificates: ['hazardous'],
    heads: [3, 12],
    ads: 12,
    seek: {
      titles: '化工外操，想找四班三运转|做过精馏和罐区的操作工|化工操作工找石化区工作',
      skills:
        '外操三个班轮过，机泵切换、盲板抽堵都会|树脂厂干过投料和反应釜操作|熟悉巡检路线和票证流程，没出过安全事故',
      count: 6,
    },
  },
  {
    occupation: '6-11-06-00',
    scene: 'factory',
    sectors: ['petrochemical', 'plastics'],
    titles: '合成树脂反应釜操作工|树脂车间操作工|聚合岗位操作工|改性塑料挤出造粒工',
    duties:
      '按配方单称料、投料，控制反应釜升温、保温和降温|聚合到终点前勤取样，黏度合格再转料|造粒机开机前预热，换色换料时把机筒清干净|包装线封口、打码、码垛，数量和批号对得上|每批做好生产记录，异常料单独隔离贴标识',
    needs:
      '会看配方单，称量一克不马虎|做过反应釜、双螺杆的优先，没做过的跟班学|听得懂工艺员交代，换牌号时不怕麻烦',
    places: '车间有抽风除尘，投料口佩戴防尘口罩|反应釜旁温度偏高，夏季有岗位送风|造粒车间机器声较大，发耳塞',
    pay: [6000, 8800],
    shifts: ['three-shift', 'four-crew', 'two-shift'],
    years: [0, 1, 2],
    education: ['junior-high', 'senior-high', 'secondary-vocational'],
    heads: [2, 6],
    seek: {
      titles: '反应釜操作工找树脂厂|造粒挤出工，会调双螺杆',
      skills: '反应釜投料、升温、出料一个人能看两台|双螺杆换网、换色、调温都做过，断条会处理',
    },
  },
  {
    occupation: '6-10-01-10',
    scene: 'yard',
    sectors: ['petrochemical', 'port'],
    titles: '罐区操作工|油品储运工（罐区）|液体化工码头储运操作工|装车栈台操作工',
    duties:
      '负责罐区收发料，核对罐号、阀位和液位后再启泵|船来时接软管、对流程，靠泊作业全程盯压力|槽车装车前查证件、查接地，装完铅封交单|每班检尺、测温、放水，和中控核对库存|雨季检查围堰和切水阀，台风前做好储罐防浮',
    needs: '分得清汽油、柴油、芳烃这些介质的脾气|肯上罐顶，肯走夜路巡检|单据写得清楚，数字不涂改',
    places:
      '露天罐区，配防静电服和防毒面具|码头作业受潮水影响，接船时间不固定，有接船补贴|罐区禁火禁手机，门口统一寄存',
    pay: [6800, 9800],
    shifts: ['four-crew', 'three-shift'],
    years: [0, 1, 2],
    education: ['senior-high', 'secondary-vocational'],
    certificates: ['hazardous'],
    heads: [2, 6],
    seek: {
      titles: '罐区储运工，码头收发都做过|装车栈台干了几年，找罐区岗位',
      skills: '液体码头接管、扫线、计量都能独立做|罐区巡检和检尺熟，认得常见危化品标志',
    },
  },
  {
    occupation: '6-11-05-01',
    scene: 'factory',
    sectors: ['petrochemical'],
    titles: '涂料生产工|油漆车间配料分散工|水性涂料调漆工|砂磨分散操作工',
    duties:
      '按配方把树脂、颜料、助剂依次投进分散缸，控制转速和时间|砂磨到规定细度，用刮板细度计自检|配合调色员微调颜色，黏度、固含合格才放行|过滤、灌装、贴标，桶口压紧防漏|换色前洗缸，废溶剂倒进指定桶',
    needs: '调漆要分得清偏红偏黄，手感靠练|叉得动料桶，会用电动搬运车更好|懂得溶剂防静电，不穿化纤衣服进车间',
    places:
      '甲类车间，防爆电器，强制排风|车间有溶剂气味，配活性炭口罩，每年做职业健康检查|灌装线在独立隔间，夏天有冷风',
    pay: [5800, 8200],
    shifts: ['day', 'day', 'two-shift'],
    years: [0, 1],
    education: ['junior-high', 'senior-high'],
    heads: [1, 4],
    ads: 5,
    seek: {
      titles: '调漆工，水性油性都做过',
      skills: '看色板调色快，一般三次以内对上|砂磨机、分散机保养自己会做',
    },
  },
  {
    occupation: '6-31-03-01',
    scene: 'factory',
    sectors: ['petrochemical', 'coldchain', 'plastics'],
    titles: '化验员|化学检验员（倒班）|中控化验员|原料化验员 长白班|质检中心分析工',
    duties:
      '对原料、中控和成品取样分析，按标准出数据|气相色谱、卡尔费休、滴定这些常规项目独立操作|配标准溶液，做期间核查和平行样|数据异常先复测再上报，不改原始记录|仪器日常维护、试剂台账和留样管理',
    needs:
      '基本操作规范，滴定终点看得准|会用安捷伦或岛津色谱，能自己换柱子、查漏|坐得住，数据一是一二是二|分析化学、应用化工类专业对口',
    places:
      '化验室有通风橱，接触少量酸碱和有机溶剂|化验楼独立，空调恒温，夜班两人一组|配防护眼镜、乳胶手套，洗眼器每周试一次',
    pay: [5500, 8200],
    shifts: ['day', 'three-shift', 'four-crew'],
    years: [0, 1, 2],
    education: ['secondary-vocational', 'college'],
    skill: [3],
    heads: [1, 4],
    kinds: ['internship'],
    ads: 8,
    seek: {
      titles: '化验员，色谱滴定都能做|化学检验工找长白班|食品和化工化验都做过',
      skills:
        '气相、液相色谱会建方法，谱图会看|滴定、水分、闪点等常规项目熟练|做过CNAS评审资料，记录和留样管得规矩',
      count: 5,
    },
  },
  {
    occupation: '6-11-01-01',
    scene: 'factory',
    sectors: ['petrochemical', 'plastics', 'coldchain'],
    titles: '投料工|化工配料工|原料车间配料投料工|粉料投料工（长白班）',
    duties:
      '按生产单把原料从暂存区领到投料口，核对品名批号|吨袋用行车吊到料斗上方，解袋投料，防止扬尘|液体料用隔膜泵转，转完吹扫管线|空袋空桶清点退库，现场随时扫干净|配料秤每天校一次，偏差超了就停下来报修',
    needs: '25公斤以下的料袋搬得动，大包有行车|认字，会看批号和安全标签|按要求戴口罩手套，不图省事',
    places:
      '投料口有负压除尘，配防尘口罩和护目镜|原料车间通风，粉尘定期检测并公示|仓库与车间连廊，雨天不用淋雨搬料',
    pay: [5500, 7500],
    shifts: ['day', 'two-shift', 'three-shift'],
    years: [0],
    heads: [2, 6],
    kinds: ['dispatched', 'temporary'],
    seek: {
      titles: '投料配料工，长白班优先|有力气肯干，找化工厂投料',
      skills: '配料称量细致，会开小行车|做过粉料和桶装液体投料，知道防静电',
    },
  },
  {
    occupation: '6-28-03-03',
    scene: 'factory',
    sectors: ['petrochemical', 'textile', 'fastener', 'coldchain'],
    titles: '污水处理工|废水站操作工|工业废水处理运行工|环保站运行工（污水）',
    duties:
      '负责污水站日常运行，调节池到二沉池每两小时巡一遍|按水质调加药量，看好pH、COD、溶氧|压滤机卸泥、污泥称重入库，台账随时能查|在线监测仪换试剂、做比对，数据异常马上报|格栅、曝气头、加药泵小毛病自己修',
    needs: '懂A/O、芬顿、气浮这些工艺的优先|看得懂在线数据，会做简单的水质快测|不怕脏，台账记得勤',
    places: '半露天，有少量异味，发胶靴和口罩|站房有值班室空调，夜里两人值守|加药间有酸碱，配淋洗器和面屏',
    pay: [5500, 7500],
    shifts: ['day', 'three-shift', 'two-shift'],
    years: [0, 1, 2],
    education: ['junior-high', 'senior-high', 'secondary-vocational'],
    heads: [1, 3],
    seek: {
      titles: '污水站运行工找工作|会生化和芬顿的废水处理工',
      skills: '电镀废水、印染废水都运行过，加药看得准|会调生化池，停产后恢复过菌种',
    },
  },
];

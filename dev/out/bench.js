import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { CompiledQuery, Kysely, PostgresDialect, SqliteAdapter, SqliteIntrospector, SqliteQueryCompiler } from "kysely";
import * as z from "zod";
import traditionalPacked from "opencc-js/dict/TSCharacters";
import { renderToString } from "preact-render-to-string";
import { Fragment, jsx, jsxs } from "preact/jsx-runtime";
// src/database/sqlite-dialect.ts
/** Prepared statements kept per connection. Our texts are fixed but for lists of varying length. */
var KEPT_STATEMENTS = 400;
/**
* Kysely on `node:sqlite`. The database is synchronous, so a read-only connection is shared by all who ask, while the
* writing one is handed out to one transaction at a time, first come first served.
*/
function sqliteDialect(open, access) {
	return {
		createAdapter: () => new SqliteAdapter(),
		createDriver: () => access === "write" ? new WritingDriver(open) : new ReadingDriver(open),
		createIntrospector: (db) => new SqliteIntrospector(db),
		createQueryCompiler: () => new SqliteQueryCompiler()
	};
}
var SqliteConnection = class {
	#database;
	#statements = /* @__PURE__ */ new Map();
	constructor(database) {
		this.#database = database;
	}
	executeQuery({ sql, parameters }) {
		try {
			const statement = this.#prepare(sql);
			const values = parameters;
			if (statement.columns().length > 0) return Promise.resolve({ rows: statement.all(...values) });
			const { changes } = statement.run(...values);
			return Promise.resolve({
				rows: [],
				numAffectedRows: BigInt(changes)
			});
		} catch (error) {
			return Promise.reject(error instanceof Error ? error : new Error(String(error)));
		}
	}
	async *streamQuery(query) {
		for (const row of this.#database.prepare(query.sql).iterate(...query.parameters)) yield { rows: [row] };
	}
	close() {
		this.#statements.clear();
		this.#database.close();
	}
	#prepare(sql) {
		let statement = this.#statements.get(sql);
		if (statement) return statement;
		statement = this.#database.prepare(sql);
		if (this.#statements.size >= KEPT_STATEMENTS) this.#statements.delete(this.#statements.keys().next().value);
		this.#statements.set(sql, statement);
		return statement;
	}
};
var ReadingDriver = class {
	#connection;
	constructor(open) {
		this.#connection = new SqliteConnection(open());
	}
	async init() {}
	async acquireConnection() {
		return this.#connection;
	}
	async releaseConnection() {}
	async beginTransaction() {
		throw new Error("this connection only reads");
	}
	async commitTransaction() {}
	async rollbackTransaction() {}
	async destroy() {
		this.#connection.close();
	}
};
var WritingDriver = class {
	#connection;
	#free = Promise.resolve();
	#release = () => {};
	constructor(open) {
		this.#connection = new SqliteConnection(open());
	}
	async init() {}
	async acquireConnection() {
		const before = this.#free;
		const { promise, resolve } = Promise.withResolvers();
		this.#free = promise;
		await before;
		this.#release = resolve;
		return this.#connection;
	}
	async releaseConnection() {
		this.#release();
	}
	/** Takes the write lock at once: with a plain `begin`, two processes that read first and write later both fail. */
	async beginTransaction(connection) {
		await connection.executeQuery(CompiledQuery.raw("begin immediate"));
	}
	async commitTransaction(connection) {
		await connection.executeQuery(CompiledQuery.raw("commit"));
	}
	async rollbackTransaction(connection) {
		await connection.executeQuery(CompiledQuery.raw("rollback"));
	}
	async destroy() {
		await this.#free;
		this.#connection.close();
	}
};
// src/database/database.ts
async function openDatabase(address) {
	return "sqliteFile" in address ? openSqlite(address.sqliteFile) : openPostgres(address.postgresUrl, address.connections ?? 8);
}
function openSqlite(file) {
	mkdirSync(dirname(file), { recursive: true });
	const writer = new Kysely({ dialect: sqliteDialect(() => openWriter(file), "write") });
	const reader = new Kysely({ dialect: sqliteDialect(() => openReader(file), "read") });
	return {
		engine: "sqlite",
		read: reader,
		write: (work) => writer.transaction().execute(work),
		onNudge: async () => async () => {},
		async close() {
			await reader.destroy();
			await writer.destroy();
		}
	};
}
/** `synchronous=FULL`: a story whose publication was answered survives the power cut of the next millisecond. */
function openWriter(file) {
	const database = new DatabaseSync(file, { timeout: 1e4 });
	database.exec("pragma journal_mode=wal; pragma synchronous=full; pragma foreign_keys=on; pragma cache_size=-16384");
	return database;
}
function openReader(file) {
	const database = new DatabaseSync(file, {
		readOnly: true,
		timeout: 1e4
	});
	database.exec("pragma query_only=on; pragma cache_size=-16384");
	return database;
}
var CHANNEL = "broadsheet_changes";
async function openPostgres(connectionString, max) {
	const { default: pg } = await import("pg");
	const pool = new pg.Pool({
		connectionString,
		max,
		types: { getTypeParser: (oid, format) => oid === INT8 || oid === NUMERIC ? Number : pg.types.getTypeParser(oid, format) }
	});
	pool.on("error", () => {});
	const kysely = new Kysely({ dialect: new PostgresDialect({ pool }) });
	return {
		engine: "postgres",
		read: kysely,
		write: (work) => kysely.transaction().execute(work),
		async onNudge(listener) {
			const client = new pg.Client({ connectionString });
			client.on("error", () => {});
			client.on("notification", listener);
			await client.connect();
			await client.query(`listen ${CHANNEL}`);
			return () => client.end();
		},
		close: () => kysely.destroy()
	};
}
/** PostgreSQL sends counts and sums as text, being wider than a double; ours stay far below 2⁵³. */
var INT8 = 20;
var NUMERIC = 1700;
`${changeColumns()}${tables()}${searchDocumentColumns()}`, `${changeColumns()}${tables()}${searchDocumentColumns()}`;
function changeColumns() {
	return "kind text not null, at text not null, actor text not null, facts text not null";
}
function searchDocumentColumns() {
	return `article_id text not null unique, section_id text not null, published_at text not null`;
}
function tables() {
	return `
    create table cursors (name text primary key, seq bigint not null, holder text, held_until text);

    create table settings (name text primary key, value text not null);

    create table staff (
      id text primary key, name text not null, role text not null, email text unique,
      joined_at text not null, disabled_at text
    );

    create table sections (
      id text primary key, slug text not null unique, name text not null, position integer not null
    );

    create table sources (
      id text primary key, name text not null unique, kind text not null, url text, credit_line text,
      licence_from text, licence_until text, blocked integer not null default 0
    );

    create table topics (
      id text primary key, slug text not null unique, name text not null, standfirst text not null,
      background text not null, opened_at text not null
    );

    create table pictures (
      id text primary key, file_hash text not null unique, width integer not null, height integer not null,
      colour text not null, renditions text not null, alt text not null, credit text not null, licence text not null,
      added_at text not null
    );

    create table articles (
      id text primary key, state text not null, section_id text not null references sections (id),
      latest_revision integer not null, live_revision integer, filed_at text not null,
      published_at text, updated_at text, scheduled_for text, scheduled_revision integer, embargo_until text,
      retracted_at text, retraction_reason text, comment_count integer not null default 0, origin text unique
    );
    create index articles_by_publication on articles (published_at) where published_at is not null;
    create index articles_by_section on articles (section_id, published_at) where published_at is not null;
    create index articles_by_schedule on articles (scheduled_for) where scheduled_for is not null;

    create table article_revisions (
      article_id text not null references articles (id), number integer not null,
      kicker text, headline text not null, standfirst text, bylines text not null, dateline text,
      source_id text references sources (id), original_headline text, editor text, picture_id text,
      body text not null, character_count integer not null, made_at text not null, made_by text not null,
      primary key (article_id, number)
    );

    create table article_topics (
      article_id text not null references articles (id), topic_id text not null references topics (id),
      published_at text, primary key (topic_id, article_id)
    );
    create index article_topics_by_article on article_topics (article_id);
    create index article_topics_timeline on article_topics (topic_id, published_at) where published_at is not null;

    create table corrections (
      id text primary key, article_id text not null references articles (id), revision integer not null,
      note text not null, made_at text not null, made_by text not null
    );
    create index corrections_by_article on corrections (article_id, made_at);
    create index corrections_by_time on corrections (made_at);

    create table wire_items (
      id text primary key, at text not null, headline text not null, text text, flash integer not null,
      section_id text references sections (id), topic_id text references topics (id),
      source_id text references sources (id), article_id text references articles (id),
      corrected_at text, withdrawn_at text, withdrawal_reason text, origin text unique
    );
    create index wire_items_by_time on wire_items (at, id);
    create index wire_items_by_topic on wire_items (topic_id, at) where topic_id is not null;
    create index wire_items_by_section on wire_items (section_id, at) where section_id is not null;
    create index wire_items_by_article on wire_items (article_id) where article_id is not null;

    create table front_slots (
      front text not null, place text not null, position integer not null,
      article_id text not null references articles (id), primary key (front, place, position)
    );
    create index front_slots_by_article on front_slots (article_id);

    create table comments (
      id text primary key, article_id text not null references articles (id), floor integer not null,
      parent_id text references comments (id), author text not null, staff_id text references staff (id),
      text text not null, likes integer not null default 0, verdict text not null, reason text, posted_at text not null,
      unique (article_id, floor)
    );
    create index comments_by_likes on comments (article_id, verdict, likes);

    create table article_reads (
      article_id text not null references articles (id), hour text not null, reads integer not null,
      primary key (article_id, hour)
    );
    create index article_reads_by_hour on article_reads (hour);

    create table article_terms (
      article_id text not null references articles (id), term text not null, weight integer not null,
      primary key (article_id, term)
    );
    create index article_terms_by_term on article_terms (term, article_id);

    create table related_articles (
      article_id text not null references articles (id), other_id text not null references articles (id),
      score integer not null, reasons text not null, primary key (article_id, other_id)
    );
    create index related_articles_by_other on related_articles (other_id);

    create table hot_articles (
      span text not null, position integer not null, article_id text not null references articles (id),
      score integer not null, reasons text not null, primary key (span, position)
    );

    create table article_references (
      article_id text not null references articles (id), list text not null, position integer not null,
      headline text not null, headline_key text not null, comments integer, resolved_id text references articles (id),
      primary key (article_id, list, position)
    );
    create index article_references_open on article_references (headline_key) where resolved_id is null;

    create table article_imports (
      article_id text primary key references articles (id), headline_key text not null,
      published_value text, published_precision text, published_inferred integer not null default 0,
      repairs text not null, imported_at text not null
    );
    create index article_imports_by_headline on article_imports (headline_key);
  `;
}
// src/kernel/ids.ts
var ID_PATTERN = /^[0-9a-hjkmnp-tv-z]{12}$/;
// src/newsroom/people/policy.ts
var desk = [
	"editor",
	"section_head",
	"chief_editor"
];
[...desk], [...desk], [...desk];
// src/hanzi/words/count.ts
var CHARACTER = String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3001-\u3020\u3030\uff01-\uff0f\uff1a-\uff20\uff3b-\uff40\uff5b-\uff65\uffe0-\uffe6${"—…‘’“”·"}]`;
/** An apostrophe is part of a word when letters stand on both sides of it. */
var RUN = String.raw`(?:[[^\s]--${CHARACTER}]|(?<=\p{L})’(?=\p{Script=Latin}))*`;
new RegExp(String.raw`${CHARACTER}|[[\p{L}\p{N}]--${CHARACTER}]${RUN}`, "gv");
// src/newsroom/articles/body.ts
/** Control characters but for tab, and lone surrogates, have no place in a text. */
var UNFIT = /[\u0000-\u0008\u000B-\u001F\u007F]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/u;
var fit = (text) => !UNFIT.test(text);
var line = z.string().max(2e4).refine(fit, "control characters");
/** Addresses that a reader may be sent to: the web, mail, or a place on our own site. */
var href = z.string().max(2048).refine((address) => /^(https?:\/\/|mailto:|\/(?!\/)|#)/i.test(address) && fit(address) && !/\s/.test(address), "not an address for readers");
var mark = z.discriminatedUnion("type", [
	z.strictObject({ type: z.literal("strong") }),
	z.strictObject({ type: z.literal("emphasis") }),
	z.strictObject({
		type: z.literal("link"),
		attrs: z.strictObject({ href })
	})
]);
var inline = z.discriminatedUnion("type", [
	z.strictObject({
		type: z.literal("text"),
		text: line.min(1),
		marks: z.array(mark).max(3).optional()
	}),
	z.strictObject({
		type: z.literal("ruby"),
		attrs: z.strictObject({
			base: line.min(1),
			reading: line.min(1)
		})
	}),
	z.strictObject({
		type: z.literal("footnote"),
		attrs: z.strictObject({ text: line.min(1) })
	}),
	z.strictObject({ type: z.literal("hardBreak") })
]);
var inlines = z.array(inline).optional();
var paragraph$1 = z.strictObject({
	type: z.literal("paragraph"),
	content: inlines
});
/** Lists within lists, four deep at the most: deeper is a mistake of a paste. */
function listOf(depth) {
	const item = z.strictObject({
		type: z.literal("listItem"),
		content: z.array(depth > 1 ? z.union([paragraph$1, listOf(depth - 1)]) : paragraph$1).min(1)
	});
	return z.strictObject({
		type: z.enum(["bulletList", "orderedList"]),
		attrs: z.strictObject({ start: z.number().int().min(0).optional() }).optional(),
		content: z.array(item).min(1)
	});
}
var block = z.union([
	paragraph$1,
	z.strictObject({
		type: z.literal("heading"),
		attrs: z.strictObject({ level: z.union([z.literal(2), z.literal(3)]) }),
		content: inlines
	}),
	z.strictObject({
		type: z.literal("blockquote"),
		attrs: z.strictObject({ cite: line.nullish() }).optional(),
		content: z.array(paragraph$1).min(1)
	}),
	listOf(4),
	z.strictObject({
		type: z.literal("figure"),
		attrs: z.strictObject({
			picture: z.string().min(1).max(64),
			alt: line,
			caption: line.optional(),
			credit: line.optional()
		})
	}),
	z.strictObject({
		type: z.literal("table"),
		attrs: z.strictObject({ caption: line.optional() }).optional(),
		content: z.array(z.strictObject({
			type: z.literal("tableRow"),
			content: z.array(z.strictObject({
				type: z.enum(["tableHeader", "tableCell"]),
				content: z.array(paragraph$1).min(1)
			})).min(1).max(50)
		})).min(1)
	}),
	z.strictObject({
		type: z.literal("embed"),
		attrs: z.strictObject({
			url: href,
			title: line.min(1)
		})
	}),
	z.strictObject({ type: z.literal("horizontalRule") })
]);
var bodySchema = z.strictObject({
	type: z.literal("doc"),
	content: z.array(block).max(2e4)
});
function plainInline(content) {
	return (content ?? []).map(textOfInline).join("");
}
function textOfInline(node) {
	if (node.type === "text") return node.text;
	if (node.type === "ruby") return node.attrs.base;
	return node.type === "footnote" ? "" : "\n";
}
// src/newsroom/articles/article.ts
var BYLINE_ROLES = [
	"reporter",
	"stringer",
	"photographer",
	"translator",
	"author"
];
var id = z.string().regex(ID_PATTERN, "not an id");
var oneLine = (max) => z.string().trim().min(1).max(max).refine((text) => !/[\u0000-\u001F\u007F\u2028\u2029]/.test(text) && text.isWellFormed(), "one line without control characters");
z.strictObject({
	kicker: oneLine(100).optional(),
	headline: oneLine(200),
	standfirst: oneLine(1e3).optional(),
	bylines: z.array(z.strictObject({
		name: oneLine(60),
		role: z.enum(BYLINE_ROLES),
		staffId: id.optional()
	})).max(20),
	dateline: oneLine(60).optional(),
	sourceId: id.optional(),
	originalHeadline: oneLine(200).optional(),
	editor: oneLine(60).optional(),
	pictureId: id.optional(),
	body: bodySchema
});
// src/demo/comment.ts
/** The remarks under one story as a flat list, every reply after what it answers. */
function under(story, remarks) {
	const flat = [];
	const add = ({ by, staff, ago, likes, text, replies = [] }, replyTo) => {
		const key = `${story}/${flat.length + 1}`;
		flat.push({
			key,
			story,
			author: by,
			text,
			likes,
			hoursAgo: ago,
			...staff && { staff },
			...replyTo !== void 0 && { replyTo }
		});
		for (const reply of replies) add(reply, key);
	};
	for (const remark of remarks) add(remark);
	return flat;
}
// src/demo/comments/on-the-bay.ts
/** Under the stories of the bay, the fairway and the birds. */
var onTheBay = [
	...under("oyster-compensation", [
		{
			by: "六户合一船",
			ago: 4.8,
			likes: 182,
			text: "合伙协议四页纸，最难的是第三条，船归谁开。我们六户抽签抽出来一个不会开船的。",
			replies: [{
				by: "螺湾村干部",
				ago: 4.5,
				likes: 67,
				text: "第三条可以改，共同雇一个，工钱六家摊，村里有样本。"
			}]
		},
		{
			by: "还差一点",
			ago: 4.6,
			likes: 214,
			text: "最后一句“他说的是蚝”，我是螺湾人，看完在公司厕所坐了十分钟。"
		},
		{
			by: "外村租排的",
			ago: 4.1,
			likes: 139,
			text: "我就是没过户的那二十几户。养了七年，收购单都在，请问去哪里核对？村里说等通知，等了三天。",
			replies: [{
				by: "苌一鸣",
				staff: "chang-yiming",
				ago: 3.7,
				likes: 92,
				text: "渔业局答复：村委会二楼，每天九点到十七点，带租约或任意两年的收购单、转账记录。材料不全也先登记，别等。"
			}, {
				by: "外村租排的",
				ago: 2.6,
				likes: 44,
				text: "去了，登记上了，第九号。"
			}]
		},
		{
			by: "纳税人甲",
			ago: 3.4,
			likes: 38,
			text: "占着航道养蚝，还要补偿两年净收入？我违章停车怎么没有人补我。",
			replies: [{
				by: "渔政退休",
				ago: 3,
				likes: 126,
				text: "大部分排有证，是后来排被台风推过去的，也是后来船才夜里走的。两边都没错，所以才要谈。"
			}]
		},
		{
			by: "泡沫浮子",
			ago: 2.3,
			likes: 51,
			text: "标准里没有浮子回收，四百多张排，一张二十四只，请数一数。"
		},
		{
			by: "冷库张",
			ago: 1.3,
			likes: 23,
			text: "保底价五块四，未足龄的出肉一成一，我们收了也是亏，当帮忙。"
		}
	]),
	...under("oyster-last-harvest", [
		{
			by: "蓬小舟他妈",
			ago: 117.5,
			likes: 402,
			text: "记者同志，那句话是说笑，你怎么真写上去了。排少拆两张的事，一个字也没有跟他提。"
		},
		{
			by: "蚝仔鳗",
			ago: 112,
			likes: 88,
			text: "没有了蚝排，蚝仔鳗住到哪里去？有没有人问过鱼。"
		},
		{
			by: "戴玉",
			ago: 104.3,
			likes: 317,
			text: "我是儿媳妇。那天孩子回来把字写了两页，老师没有批评他字丑。"
		},
		{
			by: "拖轮对讲机",
			ago: 98.6,
			likes: 263,
			text: "“走了，老揭”是我说的。说完我就后悔，甚高频全港都听得到。爸，我是想说，您慢点。"
		},
		{
			by: "打蚝石",
			ago: 60.2,
			likes: 45,
			text: "石头蚝埕比浮排好，不占航道，就是一年一季。要不要回去？"
		}
	]),
	...under("pilot-first-night", [
		{
			by: "右舷拖轮",
			ago: 13.4,
			likes: 171,
			text: "探照灯照水不照人，是老规矩，照人会掉下去。"
		},
		{
			by: "稳",
			ago: 12.9,
			likes: 96,
			text: "船长写的那个词查出来是“稳”，全篇最好的细节。"
		},
		{
			by: "航海二年级",
			ago: 11.7,
			likes: 58,
			text: "请问斜着过湾口那七度，是风压差还是流压差？",
			replies: [{
				by: "引航站值班",
				ago: 11.1,
				likes: 83,
				text: "那天主要是流，风只有三级。您来实习，站里有模拟器，随便开。"
			}, {
				by: "航海二年级",
				ago: 10.6,
				likes: 31,
				text: "真的吗，我下周就来。"
			}]
		},
		{
			by: "粥铺灯",
			ago: 7.7,
			likes: 134,
			text: "芮师傅，那天是我们几个。你车停了又走，我们都看见了。下次进来喝，不谈排。"
		},
		{
			by: "坐过夜船的",
			ago: 5.2,
			likes: 29,
			text: "六节还要滑一千三百米，看得手心出汗。所以排真的得拆。"
		}
	]),
	...under("wetland-count", [
		{
			by: "一根指头一百",
			ago: 16.6,
			likes: 77,
			text: "我负责举牌子，十一岁那个。手酸，但是没有放下来。"
		},
		{
			by: "琵鹭不说话",
			ago: 16,
			likes: 91,
			text: "121还是112？我表上记的是112，导出来怎么变了。",
			replies: [{
				by: "阚野",
				staff: "kan-ye",
				ago: 15.4,
				likes: 64,
				text: "您对，汇总表录入颠倒，已更正，湿地保护中心也核对了原始记录。抱歉。"
			}]
		},
		{
			by: "铆钉估数法",
			ago: 14.2,
			likes: 108,
			text: "瞿师傅报8500，实际8620，差一点四个百分点。请他来我们公司审计。"
		},
		{
			by: "J7粉丝",
			ago: 9.9,
			likes: 53,
			text: "第三年了，它还在同一段泥堤上，比我搬家少。"
		}
	]),
	...under("wetland-gate-agreement", [
		{
			by: "螃蟹第四道",
			ago: 14.4,
			likes: 126,
			text: "我现在每天下班绕去看一眼焊缝，这报纸害人。"
		},
		{
			by: "住在66号",
			ago: 13.8,
			likes: 44,
			text: "让二十厘米可以，请把那张图贴在街口，让我们也看得见那段平的。",
			replies: [{
				by: "滕岫",
				staff: "teng-xiu",
				ago: 12.6,
				likes: 39,
				text: "管理处同意了，明天起贴在街口显示屏下面，一平方米大小。"
			}]
		},
		{
			by: "沙蚕和泥蚶",
			ago: 10.2,
			likes: 57,
			text: "三十分钟够沙蚕，不够泥蚶，这句话应该写进教材，保护从来是让出来一点点。"
		},
		{
			by: "先保人吧",
			ago: 6.9,
			likes: 21,
			text: "鸟重要还是人重要？",
			replies: [{
				by: "背面三条",
				ago: 6.5,
				likes: 68,
				text: "看完再问，三种情况不让，写在纸的背面。"
			}]
		}
	])
];
// src/demo/comments/on-the-city.ts
/** Under the stories of rents, libraries, markets and schools. */
var onTheCity = [
	...under("deposit-rules", [
		{
			by: "搬过八次家",
			ago: 6.7,
			likes: 338,
			text: "八次里有五次押金没全退，加起来六千多。不贪心，退我三千也行。"
		},
		{
			by: "出租两间的阿姨",
			ago: 6.5,
			likes: 121,
			text: "我是房东，我也支持。上一个租客走的时候把门把手都拆了，我有照片，当时没有人管我的照片。",
			replies: [{
				by: "街道调解员",
				ago: 6.1,
				likes: 59,
				text: "以后管，照片十二张，入住当天拍。"
			}]
		},
		{
			by: "季付算不算",
			ago: 5.9,
			likes: 204,
			text: "押一付三变成押一付六，一次掏七个月，是不是换了个名字？",
			replies: [{
				by: "禹南星",
				staff: "yu-nanxing",
				ago: 5.4,
				likes: 87,
				text: "这个问题最多。住建局说，一次收取超过三个月租金的须在备案时注明，租客看得见，暂不禁止。我们会追问半年后的数据。"
			}, {
				by: "看得见也得租",
				ago: 5,
				likes: 143,
				text: "看得见，可是没有别的房子。"
			}]
		},
		{
			by: "做中介第三年",
			ago: 4.4,
			likes: 45,
			text: "公司账上少九千万那家是我东家，今天开会，老板第一句话是：终于睡得着了。"
		},
		{
			by: "标注比罚款急",
			ago: 3.1,
			likes: 34,
			text: "我房东刚给我发消息，问怎么开托管户，语气特别客气，我有点害怕。"
		},
		{
			by: "法律援助小组",
			ago: 1.4,
			likes: 62,
			text: "提醒一句：没有清单时推定完好，是对租客有利的，但有清单又不看就签字，会反过来。请看完再签。"
		}
	]),
	...under("deposit-dispute", [
		{
			by: "白有九种",
			ago: 75.9,
			likes: 287,
			text: "我爸也是厂里油漆工，真的有九种白，船壳白、舱内白、救生艇白……他能在黑里摸出来是哪一种。"
		},
		{
			by: "柏苇",
			ago: 74.5,
			likes: 356,
			text: "我是第一个案子的原告。巩师傅后来教我刷了一次墙，我现在租的房子是我自己刷的，编号第六种白。",
			replies: [{
				by: "巩怀民的徒弟",
				ago: 72.2,
				likes: 141,
				text: "师父说，你收口收得太急。"
			}]
		},
		{
			by: "红色小桶",
			ago: 70,
			likes: 167,
			text: "钥匙绕了一大圈回来，书记员数五秒，我数了我的。"
		},
		{
			by: "第三个格子",
			ago: 58.3,
			likes: 119,
			text: "“旧是时间弄的，没有理由只让一个人付。”单法官，请您来写合同。"
		},
		{
			by: "不信眼泪",
			ago: 31.7,
			likes: 18,
			text: "写得好看，但七成的案子没有这么温情，希望也写写那七成。",
			replies: [{
				by: "禹南星",
				staff: "yu-nanxing",
				ago: 29.5,
				likes: 48,
				text: "接受。正在旁听另外二十件，其中有两家中介作被告的批量案。"
			}]
		}
	]),
	...under("library-night-week", [
		{
			by: "啄木鸟",
			ago: 9.6,
			likes: 301,
			text: "我就是在楼梯间跺脚的那位。现在不跺了，室友说夜里反而睡不着。"
		},
		{
			by: "贴手腕上的闹钟",
			ago: 9.2,
			likes: 88,
			text: "乐知秋同学，五十分钟站一圈的办法我学了，谢谢。"
		},
		{
			by: "三楼西",
			ago: 8.5,
			likes: 143,
			text: "沃老师坐三楼东，他走之前会把椅子推进去，所有人的椅子，他都推。"
		},
		{
			by: "假牙主人的儿子",
			ago: 7.8,
			likes: 412,
			text: "我爸的，谢谢丁阿姨。他晚上去抄棋谱，说家里的灯没有那里的灯亮，其实家里的灯一样。"
		},
		{
			by: "电费账",
			ago: 6.3,
			likes: 37,
			text: "一个月五万八，全校五万学生，一人一块一毛六。我替在座的各位交了。"
		},
		{
			by: "怕被挤的期末",
			ago: 5.1,
			likes: 54,
			text: "能不能先保证学生？六十个座位给外面，考试月怎么办。",
			replies: [{
				by: "蒯青",
				staff: "kuai-qing",
				ago: 4.8,
				likes: 42,
				text: "馆方已接受学生会的要求：考试月前三周市民座位减到三十个，三楼只供校内。"
			}, {
				by: "怕被挤的期末",
				ago: 4.4,
				likes: 20,
				text: "行，那我没有意见了。"
			}]
		},
		{
			by: "留一盏灯",
			ago: 2,
			likes: 75,
			text: "最后那盏灯是我关的，人醒了才关。"
		}
	]),
	...under("island-school", [
		{
			by: "翁潮生的妈",
			ago: 32.2,
			likes: 198,
			text: "粥是我家阿生煮的，水放多了不敢说，两天都是他洗锅。"
		},
		{
			by: "左撇子家长",
			ago: 30.8,
			likes: 115,
			text: "五十五个人一班，老师记不住，是真的。我儿子改右手改到口吃。"
		},
		{
			by: "市区退休音乐老师",
			ago: 26.4,
			likes: 133,
			text: "我有一架手风琴，八十贝斯，没有坏。怎么送上岛？",
			replies: [{
				by: "篙屿3轮",
				ago: 25.3,
				likes: 189,
				text: "周三第一班，找船头，不收运费，靠岸有人来抬。"
			}, {
				by: "成默言",
				ago: 20.1,
				likes: 224,
				text: "孩子们问八十贝斯是什么，我说是八十个按钮，他们说那我们七个人够按吗。"
			}]
		},
		{
			by: "算过账的",
			ago: 15.5,
			likes: 16,
			text: "两个老师教七个孩子，一个孩子一年多少公费？应当并校。",
			replies: [{
				by: "岛上二十六户",
				ago: 14.9,
				likes: 97,
				text: "并过去要寄宿，六岁。您家六岁的寄宿过吗。"
			}]
		}
	]),
	...under("elders-kitchen", [
		{
			by: "孟阿公的孙女",
			ago: 4.3,
			likes: 377,
			text: "那台秤是我妈烘蛋糕的，她找了半个月。"
		},
		{
			by: "承包人本人",
			ago: 4,
			likes: 241,
			text: "老人家不吵不闹，天天称，比吵还厉害。218那两克，今天补上。",
			replies: [{
				by: "汤好",
				ago: 3.6,
				likes: 88,
				text: "汤真的好，冬瓜排骨的那一锅。"
			}]
		},
		{
			by: "隔壁社区",
			ago: 2.8,
			likes: 52,
			text: "请问秤什么牌子，我们食堂也想称一称。"
		},
		{
			by: "街道财政",
			ago: 1.2,
			likes: 29,
			text: "三块六是算出来的，不是喊出来的，多谢意见簿。"
		}
	]),
	...under("night-market", [
		{
			by: "二楼能开窗了",
			ago: 12.9,
			likes: 118,
			text: "分得出烤鱿鱼还是烤茄子这句话是我说的，今天分出第三种：烤韭菜。"
		},
		{
			by: "花甲老梁",
			ago: 12.1,
			likes: 164,
			text: "少卖八十碗是真的，但是消防车那次我也看见了，水带拖一百六十米，心里慌。挪就挪。"
		},
		{
			by: "换条街吧",
			ago: 10.4,
			likes: 23,
			text: "夜市一年比一年像商场，编号灯，线，抽签，味道没了。",
			replies: [{
				by: "摊位203",
				ago: 9.8,
				likes: 71,
				text: "味道在锅里，不在线上。"
			}]
		},
		{
			by: "最后一盏",
			ago: 7,
			likes: 56,
			text: "从东往西一盏一盏灭，今晚特意去看了，真的是公交站旁边那盏最后。"
		}
	]),
	...under("market-test-retracted", [
		{
			by: "退货四十单之一",
			ago: 134.1,
			likes: 61,
			text: "刚退了货，客户说等结果。能不能先问问检测机构再写？"
		},
		{
			by: "炭烤摊主",
			ago: 133.2,
			likes: 48,
			text: "我们摊主动停卖了，但凭什么货源写螺湾？报告上我没有看到这两个字。"
		},
		{
			by: "同名夜市",
			ago: 130.6,
			likes: 175,
			text: "外省也有一条缆桩街。我老家的。",
			replies: [{
				by: "糜小满",
				staff: "mi-xiaoman",
				ago: 129.8,
				likes: 52,
				text: "谢谢提醒，这条线索已转编辑部核对。"
			}]
		}
	])
];
// src/demo/comments/on-the-gate.ts
/** Under the stories of the tide gate. */
var onTheGate = [
	...under("tide-gate-first-closing", [
		{
			by: "埠头街70号隔壁",
			ago: 2.35,
			likes: 486,
			text: "凌晨一点下楼看了三次，地是干的。我妈说那也别把冰箱搬下来，再看一个冬天。",
			replies: [{
				by: "连阿彩鱼丸",
				ago: 2.2,
				likes: 231,
				text: "你妈说得对，我的冰箱也还垫着砖。"
			}, {
				by: "老水位",
				ago: 1.9,
				likes: 64,
				text: "砖别撤，垫着也不费电。"
			}]
		},
		{
			by: "锚地第十九条",
			ago: 2.3,
			likes: 203,
			text: "我就是那二十七条里的一条。闸没问题，短信有问题，十二点多才到，我那时候网都下了。",
			replies: [{
				by: "滕岫",
				staff: "teng-xiu",
				ago: 2.05,
				likes: 88,
				text: "管理处答复从下一次起提前二十四小时预通知，甚高频16频道半小时播一遍。如果没有兑现，请直接在这里告诉我。"
			}, {
				by: "锚地第十九条",
				ago: 1.95,
				likes: 41,
				text: "好，我记着。"
			}]
		},
		{
			by: "读数强迫症",
			ago: 2.1,
			likes: 177,
			text: "文中写闸外4.73，内侧3.21，又写差一米一六。4.73减3.21是1.52，肯定有一个抄错了。",
			replies: [{
				by: "茅识微",
				staff: "mao-shiwei",
				ago: 1.2,
				likes: 265,
				text: "抄错的是4.73，应为4.37，已更正并写明原因。这是校对的疏失，谢谢您，减法我应该先做。"
			}, {
				by: "读数强迫症",
				ago: 1.1,
				likes: 96,
				text: "认错痛快，下次我少买一份早点多订一份报。"
			}]
		},
		{
			by: "西涌口长大",
			ago: 1.8,
			likes: 142,
			text: "最动人的是仇工把手贴在墙上那一段。我们干工程的都懂，仪表归仪表，手归手。"
		},
		{
			by: "算账的阿昆",
			ago: 1.6,
			likes: 73,
			text: "18.6亿，一年关十四次，一次关门就是一百多万折旧。但2019年那次光我们一条街就赔了四千多万，账是正的。"
		},
		{
			by: "芦洲拍鸟人",
			ago: 1.4,
			likes: 58,
			text: "想知道关闸的那三个多小时，高滩上的鸟去哪里了。湿地的延时影像会公开吗？"
		},
		{
			by: "不睡的船代",
			ago: .9,
			likes: 22,
			text: "先冷藏后客渡这个次序可以，写进规程就更好了，别每次靠猜拳。"
		}
	]),
	...under("tide-gate-explainer", [
		{
			by: "高二物理",
			ago: 3.8,
			likes: 119,
			text: "老师今天拿这张表当题目：门关上之后内侧为什么没有继续上涨。全班只有两个人想到泵站。"
		},
		{
			by: "水头一米五",
			ago: 3.5,
			likes: 64,
			text: "解释“为什么关得早”那段写得清楚。流速每秒2.4米关门等于拿门去当舵。"
		},
		{
			by: "住二楼的人",
			ago: 3.1,
			likes: 37,
			text: "通航孔只关九成，每秒进水14立方米，一小时内侧才涨不到两厘米？内港有那么大吗。",
			replies: [{
				by: "滕岫",
				staff: "teng-xiu",
				ago: 2.8,
				likes: 45,
				text: "内港加芦洲滩面，高水位时水面约2.7平方公里。14立方米每秒一小时约五万立方米，摊开是1.9厘米。"
			}, {
				by: "住二楼的人",
				ago: 2.7,
				likes: 18,
				text: "算了一遍，服了。"
			}]
		},
		{
			by: "压泵第三组",
			ago: 2.4,
			likes: 86,
			text: "手动压那三十七分钟我在，第二天拿不起筷子。老逄压完还去听门缝，这人是铁做的。"
		}
	]),
	...under("gatekeeper-pang", [
		{
			by: "西涌桥下理发店",
			ago: 25.5,
			likes: 341,
			text: "他每次来理发都坐靠门那张，说能听见闸。闸拆了他还坐那张。"
		},
		{
			by: "逄澜",
			ago: 24.8,
			likes: 512,
			text: "我是女儿。他昨天真的敲了三下锣，街上的老人都开窗了。他回来问我，你听见了没有，我在学校，隔了六公里，我说听见了。",
			replies: [{
				by: "缆桩街小陆",
				ago: 24.1,
				likes: 77,
				text: "眼泪下来了，这句“听见了”。"
			}, {
				by: "晏平他妈",
				ago: 22.6,
				likes: 63,
				text: "我八十四了，真听见了，三下，提防。"
			}]
		},
		{
			by: "自动化专业在读",
			ago: 23.3,
			likes: 128,
			text: "标注数据写“有鱼撞门”，这是我见过最好的标签体系。"
		},
		{
			by: "人事老魏",
			ago: 20.4,
			likes: 94,
			text: "招聘里肯写“三十年以上水闸运行经历”的单位，值得记一笔。多少地方一刀切大专。"
		},
		{
			by: "捡竹子的",
			ago: 15.2,
			likes: 31,
			text: "那根毛竹八成是我们湾里漂去的，等排拆了就没有了。"
		},
		{
			by: "听闸第三十七页",
			ago: 8.8,
			likes: 26,
			text: "《听闸》能不能印出来卖？我买十本送人。"
		}
	]),
	...under("butoujie-boards", [
		{
			by: "74号裁缝的儿子",
			ago: 20.2,
			likes: 267,
			text: "我就是板子背面的那个人，十五岁以后不让他画了，现在有点后悔。"
		},
		{
			by: "修旧如旧",
			ago: 18.9,
			likes: 71,
			text: "槽里嵌灯条这个主意好，但别用变色的，老油灯就一个颜色。"
		},
		{
			by: "租客小秦",
			ago: 17.4,
			likes: 104,
			text: "我就是81号那个交了又要回来的。给街道办添麻烦了，小姑娘翻了一下午，手上全是刺。",
			replies: [{
				by: "街道办小姑娘",
				ago: 16.8,
				likes: 158,
				text: "没事，翻到一块写着“1956”的，值了。"
			}]
		},
		{
			by: "木匠不叫师傅",
			ago: 12.5,
			likes: 39,
			text: "樟木板泡过海水不能直接上墙，先阴干半年，不然开春要爆。"
		},
		{
			by: "四十一户之一",
			ago: 7.1,
			likes: 45,
			text: "不交的理由很简单：潮闸是公家的，板子是自己的。"
		}
	]),
	...under("tide-gate-crack-retracted", [
		{
			by: "路过的钢筋工",
			ago: 49.6,
			likes: 84,
			text: "这条缝两边是直的，像伸缩缝，别急着下结论。"
		},
		{
			by: "埠头街老许",
			ago: 49.2,
			likes: 33,
			text: "还没用就裂了？先别传，等管理处说话。"
		},
		{
			by: "丙9是哪里",
			ago: 48.4,
			likes: 207,
			text: "放慢看第11秒，左下角有个白漆“丙9”。望汐的闸孔是编号一到七，哪来的丙？记者去核过吗？",
			replies: [{
				by: "糜小满",
				staff: "mi-xiaoman",
				ago: 47.9,
				likes: 61,
				text: "已转当值编辑，正在与潮闸管理处逐帧比对，有结果马上公布。"
			}]
		}
	]),
	...under("tide-gate-crack-checked", [
		{
			by: "丙9是哪里",
			ago: 46.1,
			likes: 188,
			text: "三个小时撤回，检讨挂出来，可以。下次希望是发之前放慢看一遍。"
		},
		{
			by: "水下作业老耿",
			ago: 44.3,
			likes: 72,
			text: "0.1毫米的收缩纹家家都有，真没有我才害怕。"
		},
		{
			by: "不转不是望汐人",
			ago: 41.7,
			likes: 29,
			text: "我转过前稿，已经一个群一个群去说了，还有四个群没回我。"
		}
	]),
	...under("obituary-wo", [
		{
			by: "报数的人一",
			ago: 27.6,
			likes: 233,
			text: "3.62。我家门口的高程。"
		},
		{
			by: "报数的人二",
			ago: 27.1,
			likes: 198,
			text: "4.92，手读。"
		},
		{
			by: "特藏室冯槐",
			ago: 26.2,
			likes: 305,
			text: "他改那个3.17的时候，手抖，可是落笔前先吹了一下纸。我们决定那一页不塑封。"
		},
		{
			by: "篙屿北坡",
			ago: 23.9,
			likes: 87,
			text: "0.63。今天早上的最低潮，我替你看过了。"
		},
		{
			by: "沃明川",
			ago: 19.5,
			likes: 441,
			text: "谢谢各位。家父的尺今天借给小区孩子量身高，最高的1米71，最矮的84厘米。数都记下来了。",
			replies: [{
				by: "禹南星",
				staff: "yu-nanxing",
				ago: 19,
				likes: 52,
				text: "沃老师节哀。告别式那天我来，报5.6，篙屿到埠头街的海里数。"
			}, {
				by: "闸边人家",
				ago: 17.7,
				likes: 35,
				text: "六米零五，他撑住的。"
			}]
		}
	])
];
// src/demo/comments/on-the-team.ts
/** Under the stories of the team, the yard and the stage. */
var onTheTeam = [
	...under("playoff-first-leg", [
		{
			by: "客队看台416",
			ago: 17.5,
			likes: 229,
			text: "我在场，先没有声音是因为大家都在等旗。旗没举那一秒，旁边大哥把我帽子扔了。"
		},
		{
			by: "谁进的到底",
			ago: 17,
			likes: 98,
			text: "进球的是桑远，不是苗青岩，苗青岩传的。写快了吧。",
			replies: [{
				by: "阚野",
				staff: "kan-ye",
				ago: 14,
				likes: 112,
				text: "写快了，是我看台上记错，已更正。认罚，次回合豆浆我买。"
			}, {
				by: "缆桩街豆浆铺",
				ago: 13.1,
				likes: 86,
				text: "不用买，到东门说暗号“旗没举”。"
			}]
		},
		{
			by: "2018年的次回合",
			ago: 15.8,
			likes: 187,
			text: "又是次回合，又是主场。桑远不能上，点球谁踢？"
		},
		{
			by: "占北的脚后跟",
			ago: 14.6,
			likes: 134,
			text: "“我看见他的支撑脚是歪的”，这是门将才说得出来的话。"
		},
		{
			by: "石堰来客",
			ago: 12.2,
			likes: 76,
			text: "石堰球迷路过，你们左后卫那小子真烦人，十九岁哪来的力气。",
			replies: [{
				by: "螺湾提蚝的",
				ago: 11.8,
				likes: 195,
				text: "二十斤一串，一晚上一百串，你也来试试。"
			}]
		},
		{
			by: "蓝白条纹",
			ago: 6.5,
			likes: 41,
			text: "四天以后，北看台最上面一排见，回头看船坞，别回头看比分。"
		}
	]),
	...under("season-review", [
		{
			by: "生锈的铆钉",
			ago: 70.6,
			likes: 156,
			text: "二十三颗铆钉是我爸那班打的，二号坞旧门。他说当年一天打四百颗，没想到最后剩二十三颗管用。"
		},
		{
			by: "战术板",
			ago: 66.1,
			likes: 63,
			text: "船体肋骨线练站位，全联赛独一份。喻知行这个助教留不住了。"
		},
		{
			by: "84还是87",
			ago: 55.4,
			likes: 92,
			text: "瞿师傅那三次自己人传过去的不算，有道理，建议纳入官方统计。"
		},
		{
			by: "别卖名字",
			ago: 43,
			likes: 148,
			text: "船坞体育场这个名字，出多少价都别卖。写在这里，留个证据。"
		},
		{
			by: "会计视角",
			ago: 20.9,
			likes: 24,
			text: "升级预算翻番到一亿三，青训占一成四，也就一千八百多万，不算夸张。"
		}
	]),
	...under("league-final-round", [
		{
			by: "坞门震了",
			ago: 145.5,
			likes: 211,
			text: "在隔壁修船，扳手掉进水里，不怪我。"
		},
		{
			by: "净胜球两个",
			ago: 143.8,
			likes: 79,
			text: "第四轮那个三比零原来值这么多。"
		},
		{
			by: "慢了半拍",
			ago: 139,
			likes: 94,
			text: "三十四岁，比所有人慢半拍，所以最后一个落下来。写得真好，我也三十四。"
		}
	]),
	...under("shipyard-dock", [
		{
			by: "船坞路新村三栋",
			ago: 19.3,
			likes: 203,
			text: "瞿师傅第七封信，全村人都会背。坑填了，我们就是一群站在草坪上的人。"
		},
		{
			by: "做结构的",
			ago: 18.6,
			likes: 87,
			text: "墙里再做一道墙，旧墙只挡目光，这个思路漂亮，省一千三百四十万是附带的。"
		},
		{
			by: "怎么下来",
			ago: 17.9,
			likes: 142,
			text: "“过去停电，他是从吊臂上走下来的”，消防部门听完什么表情？",
			replies: [{
				by: "当时在场",
				ago: 16.5,
				likes: 99,
				text: "沉默了一会儿，然后问他几岁走的。他说二十六。"
			}]
		},
		{
			by: "等电车的",
			ago: 11.3,
			likes: 55,
			text: "图纸上那条虚线，请画成实线。"
		},
		{
			by: "绿水",
			ago: 5.8,
			likes: 19,
			text: "坞里的水能不能让鱼进来？"
		}
	]),
	...under("opera-review", [
		{
			by: "第三排缩脚",
			ago: 23.1,
			likes: 122,
			text: "我就坐第三排，脚真的缩了，鞋还掉了一只。"
		},
		{
			by: "乐池里的人",
			ago: 22.4,
			likes: 168,
			text: "我打堂鼓。六十三锤之后那十一秒，其实是我忘了下一下，指挥没有给，后来就留下了。",
			replies: [{
				by: "票友老蔡",
				ago: 21,
				likes: 74,
				text: "忘得好。"
			}]
		},
		{
			by: "编剧本人",
			ago: 19.8,
			likes: 103,
			text: "第四场太长，认。正在删，十四分钟删到八分钟，儿子为什么出海补一句：船是借的，不出海还不上。"
		},
		{
			by: "只看蔺素娥",
			ago: 9,
			likes: 47,
			text: "擦手那一下改到裤子上，我看了两场，两场都哭，第二场哭得早。"
		}
	])
];
// src/demo/comments/on-the-tram.ts
/** Under the stories of the tram and the night buses. */
var onTheTram = [
	...under("tram-hearing", [
		{
			by: "盐仓路推窗即轨道",
			ago: 5.8,
			likes: 264,
			text: "我就是那个想睡到六点的。会后祝小雨同学来找我，问铃声几点最响，她拿本子记。我把那两票的意思再说一遍：不是要电车死，是要接头打磨。",
			replies: [{
				by: "祝小雨的同桌",
				ago: 5.3,
				likes: 121,
				text: "她记的是5点47分和6点11分，真的。"
			}, {
				by: "老轨道工",
				ago: 5,
				likes: 83,
				text: "打磨一个接头半天，全线一百二十七个接头，两个月的事，早该干。"
			}]
		},
		{
			by: "只算得清小账",
			ago: 5.6,
			likes: 158,
			text: "每人倒贴五块零二，比我想的少。我停一次车，马路白给我用两小时，谁给我算过。"
		},
		{
			by: "方案二观光客",
			ago: 5.4,
			likes: 12,
			text: "我支持方案二，老船厂那段风景最好，西段又堵又破。",
			replies: [{
				by: "西段又堵又破的人",
				ago: 5.1,
				likes: 197,
				text: "西段不堵，正因为有电车。破是破，菜要从这里上车。"
			}]
		},
		{
			by: "公交人不说话",
			ago: 4.7,
			likes: 142,
			text: "“再拖两年它自己会停”是实话。上个月拆203的受电弓给207用，现在203也等着拆别人。"
		},
		{
			by: "数票的",
			ago: 4.2,
			likes: 66,
			text: "十四、四、二、一，合计二十一，会议记录终于有一次加得对。"
		},
		{
			by: "37张纸条之一",
			ago: 3.6,
			likes: 219,
			text: "“涨到三块我也坐”是我写的。其实五块也坐，没好意思写。"
		},
		{
			by: "住东埠的",
			ago: 2.2,
			likes: 34,
			text: "4.2亿可以买多少辆公交？别被怀旧绑架。",
			replies: [{
				by: "盐仓中学物理组",
				ago: 1.7,
				likes: 58,
				text: "可以买，但是买不到一条不堵的路。学生那句话说完了。"
			}]
		},
		{
			by: "台阶34厘米",
			ago: 1.1,
			likes: 91,
			text: "我妈膝盖换过，34厘米她上不去。车票多少钱是第二件事。"
		}
	]),
	...under("editorial-tram", [
		{
			by: "老编辑退休多年",
			ago: 7.6,
			likes: 102,
			text: "“一条被拖到没有人坐的线路，不能拿来证明它本来就没有人坐。”这一句可以单独排。"
		},
		{
			by: "财政口的",
			ago: 7,
			likes: 57,
			text: "间隔不超过八分钟，九辆车做不到，全程三十一分钟加折返，最快也是七分多，坏一辆就破。写之前问过吗？",
			replies: [{
				by: "郗闻涛",
				staff: "xi-wentao",
				ago: 6.4,
				likes: 74,
				text: "问过。高峰八辆上线时为七分三十秒，坏一辆为九分钟。所以社论的意思是先把备件买了。谢谢指正，这一层应当写出来。"
			}]
		},
		{
			by: "二十二只筐",
			ago: 5.5,
			likes: 88,
			text: "我在那班车上，数过，加上阿白是二十三。"
		},
		{
			by: "折现了没",
			ago: 3.3,
			likes: 25,
			text: "四本账都不折现，十五年不算利息，结论偏向便宜的今天。"
		}
	]),
	...under("tram-driver", [
		{
			by: "207的老乘客",
			ago: 145.2,
			likes: 384,
			text: "雨天第三根杆子那里打一下铃，我一直以为是规定。原来是给孩子看火花的。"
		},
		{
			by: "饭盒老郑",
			ago: 140.7,
			likes: 296,
			text: "从厂里跑出来那个是我师父，上个月走了。他后来讲过这件事，说车上那个姑娘好，没有笑他。"
		},
		{
			by: "换证考试报名中",
			ago: 132,
			likes: 58,
			text: "我就是车场里算460块的那个。师父，对不起，我先报了名。",
			replies: [{
				by: "盐仓路车场",
				ago: 128.5,
				likes: 112,
				text: "她看见了，说：去考，钱我出一半。"
			}]
		},
		{
			by: "差九秒",
			ago: 96.4,
			likes: 67,
			text: "结尾这九秒，写得真克制。"
		},
		{
			by: "调度台",
			ago: 71.3,
			likes: 41,
			text: "说过她的调度员就是我。现在我排班，造船厂站给四十五秒。"
		}
	]),
	...under("night-bus-n6", [
		{
			by: "右边的老魏",
			ago: 10.6,
			likes: 175,
			text: "更衣室长椅右边那个是我。车一开，我俩的椅子要空出来了，有点舍不得，就一点。"
		},
		{
			by: "东门外六楼",
			ago: 10.1,
			likes: 49,
			text: "四点四十还有公交在楼下，能不能别开报站喇叭。",
			replies: [{
				by: "滕岫",
				staff: "teng-xiu",
				ago: 9.5,
				likes: 38,
				text: "问了集团，N线二十三点半以后车外喇叭一律关闭，车内放低音量。"
			}]
		},
		{
			by: "一次贴二十元",
			ago: 9.2,
			likes: 27,
			text: "一人一次补贴二十，不如发打车券。",
			replies: [{
				by: "三点半下班",
				ago: 8.8,
				likes: 103,
				text: "试过。三点半外港叫不到车，券也没有用。"
			}, {
				by: "理货阿琼",
				ago: 8.3,
				likes: 61,
				text: "而且打车单程六十八，你发不起。"
			}]
		},
		{
			by: "火车站接站",
			ago: 6.7,
			likes: 33,
			text: "N5终于补上火车站，凌晨到的那趟慢车，以前要蹲到五点。"
		},
		{
			by: "跟车的那一夜",
			ago: 4,
			likes: 45,
			text: "集团的人真跟了一夜，把站挪到路灯底下。小事，但要有人半夜站在那里才知道。"
		}
	]),
	...under("night-bus-ride", [
		{
			by: "童引娣的女儿",
			ago: 50.6,
			likes: 463,
			text: "热水袋是我给她买的，她说丢了，原来每天在车上借给别人。妈，我再买一个，你自己用。",
			replies: [{
				by: "前排咳嗽的",
				ago: 49.8,
				likes: 381,
				text: "阿姨，我好了。热水袋外面那个布套破了，我缝了一个，放在蔺师傅那里。"
			}, {
				by: "禹南星",
				staff: "yu-nanxing",
				ago: 48.2,
				likes: 73,
				text: "我们会把话带到。"
			}]
		},
		{
			by: "第三趟",
			ago: 49.1,
			likes: 522,
			text: "我就是坐了三趟的初中生，现在在读航海。蔺师傅，您让我看路，我现在还在看。"
		},
		{
			by: "半价花甲",
			ago: 44.9,
			likes: 134,
			text: "付半价这个结果太好笑了，像我爸和我叔。"
		},
		{
			by: "夜班九年",
			ago: 40.3,
			likes: 95,
			text: "“绑杆二十一公斤举四百回”，我们码头终于有人算过这个数。"
		},
		{
			by: "一只狗",
			ago: 33.8,
			likes: 52,
			text: "求房东把狗的作息公布一下。"
		},
		{
			by: "空站五秒",
			ago: 21.5,
			likes: 77,
			text: "看到护士那封信又回来看一遍。"
		}
	])
];
[
	...onTheGate,
	...onTheTram,
	...onTheBay,
	...onTheCity,
	...onTheTeam
];
// src/newsroom/settings/settings.ts
/** A whole site in one script and region. */
var EDITIONS = [
	"zh-Hans",
	"zh-Hant-TW",
	"zh-Hant-HK"
];
var text$1 = (max) => z.string().trim().max(max);
var link$1 = z.strictObject({
	text: text$1(80).min(1),
	url: z.string().url().optional()
});
/** What a newsroom says of itself. Every field has a value from the start. */
var settingsSchema = z.strictObject({
	/** The paper's name, as in the nameplate. */
	name: text$1(20).min(1).default("大报"),
	tagline: text$1(80).default(""),
	/** The script in which the paper is written; its edition has the addresses without a prefix. */
	edition: z.enum(EDITIONS).default("zh-Hans"),
	timeZone: z.string().refine((zone) => Intl.supportedValuesOf("timeZone").includes(zone) || zone === "UTC", "no such time zone").default("Asia/Shanghai"),
	/** Lines beside the nameplate: weather, tides, the editor of the day. */
	folio: z.array(text$1(60)).max(4).default([]),
	publisher: text$1(80).default(""),
	address: text$1(120).default(""),
	telephone: text$1(40).default(""),
	/** ICP备案, 公安备案, 互联网新闻信息服务许可证, 举报: shown in the footer as the law asks. */
	icp: link$1.optional(),
	police: link$1.optional(),
	licence: link$1.optional(),
	complaints: link$1.optional()
});
// src/newsroom/media/picture.ts
function pictureOf(row) {
	return {
		id: row.id,
		width: row.width ?? 0,
		height: row.height ?? 0,
		colour: row.colour ?? "#888888",
		renditions: JSON.parse(row.renditions ?? "[]"),
		alt: row.alt ?? "",
		credit: row.credit ?? ""
	};
}
// src/newsroom/media/add-picture.ts
function words$1(longest) {
	return z.string().trim().min(1).max(longest).refine((text) => !/\p{Cc}/u.test(text) && text.isWellFormed(), "control characters");
}
z.object({
	alt: words$1(500),
	credit: words$1(100),
	licence: words$1(200)
});
// src/demo/stories/briefs.ts
/** Short stories of the fortnight. */
var briefs$1 = [
	{
		key: "elders-kitchen",
		section: "society",
		topics: [],
		headline: "潮声路长者食堂换了一把勺，每份多出四十克菜",
		bylines: ["yu-nanxing"],
		source: "desk",
		editor: "mi-qinghe",
		hoursAgo: 4.5,
		body: [
			"潮声路社区长者食堂今天起换用新勺，一勺菜由180克增到220克，价格不变，一荤两素九元。换勺的起因是七十六岁的孟阿公带来一台厨房秤，连称了十二天，每天把数字写在意见簿上。",
			"食堂承包人看完意见簿，没有争辩，只说勺是三年前按旧标准买的。街道补贴由每餐三元调到三元六角，补上多出来的成本。",
			"食堂每天供餐二百六十份，送餐上门七十一份。意见簿今天又多了一条，仍是孟阿公的字：“第一天，218克，差两克，汤好。”"
		],
		reads: 12640,
		comments: 83
	},
	{
		key: "tide-notice",
		section: "city",
		topics: ["tide-gate"],
		headline: "大潮将至，外港潮闸可能首次关闭",
		bylines: [{
			name: "解望川",
			role: "stringer"
		}],
		source: "tide-office",
		originalHeadline: "关于近日潮位及潮闸运行的公告",
		editor: "mi-qinghe",
		hoursAgo: 34,
		body: [
			"受天文大潮和东北风影响，预计{day|0}夜间至次日，外港潮位将达到4.1米至4.4米，可能超过警戒潮位。是否关闭外港潮闸，由潮闸管理处会同气象、海事部门当天上午会商决定。",
			"关闸期间，外港主航道停止通行，篙屿轮渡改停闸外临时码头。埠头街、西涌口等低洼地段的商户请照常准备挡水板，不要因潮闸启用而取消防备。",
			"潮位实况每十分钟更新一次，可在管理处网站和埠头街口的显示屏查看。"
		],
		reads: 7350,
		comments: 14
	},
	{
		key: "market-test-retracted",
		section: "economy",
		topics: ["oyster"],
		headline: "抽检称夜市生蚝三批次不合格，涉及螺湾货源",
		bylines: ["yu-nanxing"],
		source: "desk",
		editor: "kuang-shuning",
		hoursAgo: 135,
		body: ["一份流传的抽检结果显示，缆桩街夜市有三批次生蚝微生物指标不合格，货源标注为螺湾。", "记者未能联系上检测机构。夜市管理方表示，已通知相关摊位暂停销售。"],
		retraction: {
			hoursAgo: 128,
			reason: "该结果系外地同名夜市的检测报告，检测机构确认从未在望汐采样。本报在没有联系上检测机构的情况下发稿，导致螺湾货源当天被退货四十余单。本报撤回全文，向螺湾蚝农、缆桩街商户和读者致歉，并承担核实后的直接损失。"
		},
		reads: 13890,
		comments: 101
	},
	{
		key: "court-bell",
		section: "society",
		topics: ["tram-2"],
		headline: "嫌电车铃太响，一户居民撤了诉",
		bylines: ["yu-nanxing"],
		source: "desk",
		editor: "mi-qinghe",
		hoursAgo: 165,
		body: ["盐仓路一户居民起诉公交集团，要求2路电车六点前不得打铃。汐口区法院{day|-1}准许原告撤诉。撤诉的理由写在一张便笺上：司机说，不打铃，卖菜的老人会走到轨道上来，我家也有老人。", "双方另外达成一份不具强制力的约定：六点以前，铃只打一下；盐仓路中段的轨道接头今年内打磨，预计噪声下降四分贝。公交集团还把铃锤外面包了一层牛皮，试了三种厚度，请原告来选，他选了中间的。"],
		reads: 9480,
		comments: 55
	},
	{
		key: "youth-team",
		section: "sports",
		topics: ["promotion"],
		headline: "望汐队青训收进两名渔家女孩，女足梯队凑满十一人",
		bylines: ["kan-ye"],
		source: "desk",
		editor: "lu-an",
		hoursAgo: 255,
		body: [
			"望汐队女足U14梯队{day|-1}收进第十和第十一名队员，总算可以排出完整首发。两名新队员都来自螺湾，十三岁，此前在滩涂上踢球，球门是两根蚝竿。",
			"教练第一次看她们训练，注意到的是停球：泥里的球不弹，要用脚底卸。“草地上她们反而不习惯，球老是跑。”梯队每周练四次，车接车送，伙食由俱乐部承担。",
			"女足梯队成立三年，此前一直从男队借人打对抗。下个月的市青少年联赛，她们第一次以完整阵容报名。"
		],
		reads: 4470,
		comments: 17
	},
	{
		key: "power-substation",
		section: "economy",
		topics: ["night-pilotage"],
		headline: "外港变电站投运，冷藏箱插座增到一千二百个",
		bylines: ["chang-yiming"],
		source: "desk",
		editor: "kuang-shuning",
		hoursAgo: 205,
		body: ["外港110千伏变电站{day|-1}投运，港区冷藏箱供电插座由七百四十个增到一千二百个。港务部门说，夜间引航试行以后，冷藏箱在港停留虽由四十一小时缩到三十三小时，但同时在场的箱数反而多了。", "变电站总投资1.3亿元，建在旧煤堆场上，房顶铺了光伏，晴天可供应站内三成用电。原来靠柴油发电机供电的二百多个箱位已全部停用柴油机，每天少烧油约五吨。"],
		reads: 2980,
		comments: 6
	}
];
// src/demo/stories/deposit-cases.ts
/** What the rules on deposits mean, and the quarrels that led to them. */
var depositCases = [
	{
		key: "deposit-qa",
		section: "economy",
		topics: ["deposit"],
		headline: "问答｜押金存进银行以后，租客和房东各要做什么",
		standfirst: "清单怎么签、钉孔算不算损坏、二房东怎么办",
		bylines: ["yu-nanxing"],
		source: "desk",
		editor: "kuang-shuning",
		hoursAgo: 12,
		body: [
			"租房押金托管办法{day|9}起施行。记者把读者来电里问得最多的七个问题带到市住房和城乡建设局，由租赁管理处作答。",
			{ h2: "签合同那天，钱怎么付" },
			"租客在五家托管银行任一家的手机端开托管户，押金转进去，房东收到一条冻结凭证。整个过程不经过房东和中介的账户。不会用手机的，到柜台办，带身份证和合同。",
			{ h2: "押金最多多少" },
			"一个月租金。另收“钥匙押金”“宠物押金”“家电押金”的，都算在一个月之内。",
			{ h2: "入住清单一定要签吗" },
			"不强制，但没有清单，退租时推定房屋完好，对房东不利。清单四页，照片十二张，双方线上签认。市里给出样本，中介不得收取制作费。",
			{ h2: "墙上的钉孔算不算损坏" },
			{ list: [
				"直径三毫米以内、每面墙不超过五个的，算正常使用；",
				"膨胀螺栓孔、成片剥落的墙皮，算损坏，按修补面积计价；",
				"住满三年的，墙面涂料折旧完毕，不再计价；",
				"地板、家电、床垫的折旧年限见办法附件二。"
			] },
			{ h2: "双方谈不拢呢" },
			"有争议的部分继续冻结，没有争议的先退。社区调解员五个工作日内上门，调解不成的，可申请简易仲裁，押金一千五百元以下的，仲裁费十元。九十天内没有人申请仲裁的，退还租客。",
			{ h2: "二房东怎么办" },
			"转租须有房东书面同意，托管户里写明两层关系。分租客的押金同样进托管，不能由二房东代收。",
			{ h2: "现在的押金要不要转" },
			"旧合同到期前可以不动。想提前转的，双方到银行一次办结。合同里写“押金不退”的条款，办法施行后不再备案。"
		],
		reads: 22630,
		comments: 91
	},
	{
		key: "deposit-dispute",
		section: "society",
		topics: ["deposit"],
		headline: "一面墙漆值多少钱",
		standfirst: "三起押金官司，标的分别是1900元、640元和一把钥匙",
		bylines: ["yu-nanxing"],
		source: "desk",
		editor: "mi-qinghe",
		hoursAgo: 77,
		body: [
			"汐口区法院第三审判庭的窗外是2路电车的轨道，车过的时候，书记员会停下来等几秒再打字。去年这里开庭的租房押金案有一百九十三件，平均每件四十一分钟，最小的标的九十元。",
			"记者旁听了其中三起。三起都不复杂，三起的当事人都说过同一句话：不是钱的事。",
			{ h2: "1900元，墙" },
			"原告是租客柏苇，二十六岁，在冷链公司做单证。被告是房东巩怀民，六十一岁，退休前在造船厂当油漆工。押金1900元，住了两年零一个月。退租那天，房东用手电贴着墙照，照出四处蹭痕、十一个钉孔，和一片巴掌大的“颜色不对”。",
			"颜色不对的那片，是柏苇搬走前自己补的。她买了一罐小样，和原来的白差一点。巩怀民当庭说，他一辈子刷漆，差一点他睡不着。“船上的白有九种，家里的白也不止一种。她补之前问我一声，我告诉她编号。”",
			"法官问，重刷一面墙要多少钱。巩怀民说，人工他自己出，漆二百四十元。法官问那为什么扣1900元。他想了一会儿，说因为生气。",
			"调解结果：退1660元，扣240元。签字以后，柏苇问那个编号到底是多少。他写在纸上给她，又说，以后你租别的房子，也用得着。",
			{ h2: "640元，床垫" },
			"第二起，床垫上有一块深色的印子，租客说入住时就有，房东说没有。双方都没有照片。租客找出一段搬家那天拍给母亲看的视频，镜头在房间里晃了一圈，床垫一闪而过，0.4秒。书记员把它停在屏幕上，放大，印子在，可是只露出一个角。",
			"房东是个年轻人，房子是父亲留下的，床垫上那块印子，他在屏幕上看了很久。后来他说，不用放了，我认得，是我爸的药酒。他撤回了全部主张，当庭转账，走的时候把床垫也送给了租客，租客没有要。",
			{ h2: "一把钥匙" },
			"第三起的标的是一把钥匙。租客少还了一把，房东要换整副锁芯，六百八十元，租客只愿赔配钥匙的十五元。租客是四十七岁的护工童引娣，她说那把钥匙丢在夜班车上，第二天去问过，没有。",
			"房东担心的是安全。她独居，七十三岁，就住在隔壁那间。“不知道落在谁手里，我夜里听见门响，就坐起来。”她说得很平静。童引娣听完，没有再争，说锁芯她出。",
			"法官没有当庭判。他给公交集团打了一个电话，失物登记里确有一把钥匙，N3路，司机蔺长顺上交，挂着一只红色的塑料小桶。童引娣说，是那只小桶。案子撤了，诉讼费减半，二十五元，两个人各掏了十二块五，凑起来还找了一会儿零。",
			{
				quote: "这些案子如果有一张签过字的照片，一半不会来；如果有一个愿意听的人，另一半也不会来。",
				by: "单若溪，汐口区法院法官"
			},
			{ h2: "规矩来了以后" },
			"押金托管的办法正在定稿，据了解，会要求入住时拍照、签清单，争议部分由社区先调解。{ruby|单|shàn}若溪参加过两次征求意见会，她提的建议写进了草案：清单上除了“完好”和“损坏”，要有第三个格子，叫“旧”。",
			"“多数官司争的不是坏没坏，是旧算谁的。”她说，“旧是时间弄的，时间住过房东的房子，也住过租客的日子，没有理由只让一个人付。”",
			"窗外又过了一辆电车。书记员停下来，数了五秒。"
		],
		updates: [{
			hoursAgo: 7,
			note: "更新：租房押金托管办法已经公布，见《押金进银行、退款限七天，租房新规下月施行》。清单中保留了“旧”一栏。"
		}],
		reads: 28720,
		comments: 159
	},
	{
		key: "deposit-agency",
		section: "economy",
		topics: ["deposit"],
		headline: "新规未到，三家中介先把押金降到一个月",
		bylines: ["yu-nanxing"],
		source: "desk",
		editor: "kuang-shuning",
		hoursAgo: 25,
		body: [
			"望汐三家较大的租房中介{day|-1}宣布，新签合同的押金由两个月租金降为一个月，旧合同多收的部分可以抵房租。三家合计管理房源四万一千套，约占中介房源的三成。",
			"其中一家的负责人说，与其等押金托管办法施行后集中改合同，不如先改。“账上少了九千多万元，难受一次。”另有两家规模较小的中介没有回复记者。",
			"去年停业的两家中介，尚有七百六十名租客的押金没有追回，法院已将其法定代表人列入限制消费名单。新办法不溯及既往，这部分人仍要等破产清算。"
		],
		reads: 9940,
		comments: 47
	}
];
// src/demo/stories/deposit.ts
/** Rent deposits move into banks. */
var depositStories = [{
	key: "deposit-rules",
	section: "economy",
	topics: ["deposit"],
	headline: "押金进银行、退款限七天，租房新规下月施行",
	standfirst: "押金不超过一个月租金；有争议的冻结，没有争议的先退",
	bylines: ["yu-nanxing"],
	dateline: "本报讯",
	source: "desk",
	editor: "kuang-shuning",
	hoursAgo: 7,
	body: [
		"《望汐市住房租赁押金托管办法》今天公布，{day|9}起施行。往后在望汐租房，押金不再交到房东或中介手里，而是存进五家托管银行中的一家；退租之后，双方在线上确认，七个工作日内退回。",
		"办法只有二十三条。与征求意见稿相比，改动最大的有三处：押金上限由两个月租金降为一个月；有争议时只冻结争议部分，其余先退；房东逾期不作表示的，满七个工作日视为同意退还。",
		{ h2: "为什么是押金" },
		"市消费者权益保护委员会去年受理住房租赁投诉1.32万件，涉及押金的6214件，占四成七。其中金额在五百元到三千元之间的最多，“不值得打官司，又咽不下去”，投诉部的工作人员这样概括。",
		"全市在册出租住房38.4万套，以平均押金2300元粗算，沉淀在房东和中介账上的钱有八亿多元。去年两家中介停业，牵出一千一百多名租客，追回的押金不到三成。托管以后，这笔钱的利息归租客，按活期计。",
		{ h2: "房东怎么看" },
		"在缆桩街有四套房的房东尤先生担心退得太快。“水电费账单要半个月才出，七天，我拿什么扣？”办法的回答是水电气热由企业按退租日抄表结算，不再从押金里扣；家具家电的损坏，要有入住时双方签认的清单和照片，没有清单的，推定为完好。",
		"清单的样本附在办法后面，共四页，连门锁钥匙几把、墙面有没有钉孔都列了格子。市住房和城乡建设局说，线上签认要拍照十二张，熟练的话二十分钟能做完。",
		{ h2: "旧合同怎么办" },
		"施行之前签的合同，押金可以不动，到期或续签时转入托管。愿意提前转的，银行不收手续费。公共租赁住房和学校宿舍不在此列，短租民宿另行规定。",
		"办法没有规定罚款，对不存押金的房东和中介，处理方式是在租赁备案系统里标注，租客查房源时能看见。有租客代表认为这太软。住建局回应，先看半年，“标注比罚款更让人着急，因为房子要租出去”。"
	],
	reads: 33890,
	comments: 204
}];
// src/demo/stories/football-season.ts
/** The season that led to the play-off. */
var footballSeason = [
	{
		key: "playoff-tickets",
		section: "sports",
		topics: ["promotion", "tram-2"],
		headline: "附加赛次回合开票，2路电车末班延到二十三点",
		bylines: ["kan-ye"],
		source: "desk",
		editor: "lu-an",
		hoursAgo: 9.5,
		body: [
			"升级附加赛次回合球票今天开售，票价四十元、八十元和一百二十元，学生与六十五岁以上老人半价。船坞体育场可售座位两万一千四百个，客队分得一千一百个。",
			"比赛{day|4}19时30分开球。公交集团将2路电车末班延到二十三点，散场前后加开七个单程，九辆能上线的车全部出动，缪桂芳和207号车排在散场后的第一班。",
			"俱乐部提醒，北看台背后的二号船坞正在施工，入场请走东门和南门；热饮可以带，玻璃瓶和撑杆不可以。若加时，末班电车等到终场后二十分钟。"
		],
		reads: 14210,
		comments: 68
	},
	{
		key: "season-review",
		section: "sports",
		topics: ["promotion", "shipyard"],
		headline: "望汐队的五十八分是怎样攒起来的",
		standfirst: "从开季三连败到八轮不败，一支球队和它背后那座船坞",
		bylines: ["kan-ye"],
		source: "desk",
		editor: "lu-an",
		hoursAgo: 72,
		body: [
			"第三轮输给青屏队那天下着雨，鄢铁城在更衣室没有说战术。他把一块生锈的铆钉放在每个人的座位上，一共二十三颗，是从二号船坞的旧门上拆下来的。他说，这东西烧红了打进去，凉下来就拔不出，“你们现在还是红的”。三连败，积零分，排第十六。",
			"二十七轮以后，望汐队17胜7平6负，五十八分，第二名。冠军云岭队六十三分，直接升级；望汐队要和顶级联赛第十五名石堰队打两场附加赛。",
			{ h2: "改了什么" },
			"改变从后场开始。前三轮丢八球，有五个来自定位球。助理教练喻知行把全队的头球训练搬进了老船厂的放样楼，二千一百平方米没有柱子的木地板，上面还留着船体的粉线。他让后卫照着肋骨线站位，一根线站一个人，谁也不许越线。此后二十七轮，定位球只丢了六个。",
			"第二个变化是年龄。开季时首发平均二十九点四岁，到第三十轮是二十六点一岁。升上来的四名青年球员里，踢得最多的是左后卫蓬小舟，十九岁，1186分钟。他家在螺湾养蚝，每个月回去一次，帮父亲提蚝串，教练组起初不许，后来测了他的核心力量，就不说了。",
			{ table: {
				caption: "望汐队各阶段成绩",
				head: [
					"轮次",
					"胜",
					"平",
					"负",
					"进球",
					"失球"
				],
				rows: [
					[
						"1—3",
						"0",
						"0",
						"3",
						"2",
						"8"
					],
					[
						"4—12",
						"6",
						"2",
						"1",
						"15",
						"7"
					],
					[
						"13—22",
						"5",
						"3",
						"2",
						"14",
						"10"
					],
					[
						"23—30",
						"6",
						"2",
						"0",
						"13",
						"4"
					],
					[
						"合计",
						"17",
						"7",
						"6",
						"44",
						"29"
					]
				]
			} },
			{ h2: "谁进的球" },
			"全季44个进球由十四个人打进，最多的是桑远，11个，其中六个点球。前锋苗青岩9个，另有8次助攻，三十四岁，联赛年纪最大的首发前锋。他膝盖里有两颗钉，每场赛前要在热水桶里泡四十分钟，水温四十三度，器材管理员用的是一只旧的船用温度计。",
			"门将占北本季零封十二场。他不是扑得最多的，场均2.6次，排第九；他是出击最多的，场均1.9次。喻知行说，他站得比别人靠前两米，是因为后卫线也往前提了两米，“这两米是三十轮里最贵的”。",
			{ h2: "看台上" },
			{
				picture: "football",
				caption: "船坞体育场北看台。最上面一排回头就能看见二号船坞。",
				credit: "本报资料照片",
				alt: "球场看台上举着蓝白围巾的人群，看台后方露出船坞的起重机"
			},
			"主场平均上座14730人，比去年多四成。多出来的人里有一批老船厂的职工，他们坐在北看台最上面一排，因为从那里回头就能看见船坞。球队的前身是1956年的职工队，蓝白条纹来自工装，老职工管升级叫“出坞”。",
			"退休放样工瞿福根每场都来，带一只自己做的木牌，上面的数字能拨，记的不是比分，是对方越过中线的次数。末轮对北岬队，他记到八十四次，散场时拿给教练看，鄢铁城说少记了，录像上是八十七次。他说，有三次是自己人传过去的，不算。",
			{ h2: "钱" },
			"望汐队全年投入约6800万元，在第二级联赛的十六队里排第七。俱乐部总经理覃守拙公开过一张表：球员薪酬占六成一，青训占一成四，比上一年多出五个百分点。赞助商里最小的一家是缆桩街的豆浆铺，一年五千元，外加每个主场四百杯豆浆。",
			"如果升级，预算要翻一番，球场要加装灯光和媒体席，估计需三千二百万元。钱从哪里来，覃守拙没有细说，只说不会卖船坞体育场的名字，“有人出过价，价不低”。",
			{ h2: "前面的两场" },
			"望汐队三次打到附加赛，三次止步，最近的一次在2018年，次回合主场零比一。那场比赛桑远罚失了点球，今年他三十三岁，队长。记者问他会不会想起那个球，他说每次走上点球点都会，“但现在我先看门将的脚”。",
			"铆钉还在。二十三颗里有两颗跟着离队的球员走了，其余的放在更衣室一只玻璃罐里。鄢铁城说，凉没凉，打完两场就知道。"
		],
		reads: 18460,
		comments: 97
	},
	{
		key: "league-final-round",
		section: "sports",
		topics: ["promotion"],
		headline: "补时第三分钟，苗青岩把望汐队顶进附加赛",
		standfirst: "主场二比一胜北岬队，五十八分，第二名",
		bylines: ["kan-ye"],
		dateline: "本报船坞体育场",
		source: "desk",
		editor: "lu-an",
		hoursAgo: 146,
		body: [
			"补时牌举起来，四分钟。望汐队一比一，另一块场地上青屏队领先，照这样结束，望汐队第三，什么也没有。第三分钟，蓬小舟在左路把球吊到后点，苗青岩跳起来，比所有人慢了半拍，也因此最后一个落下，额头碰到了球。",
			"球反弹一次，进网。21847人的船坞体育场，据隔壁修船厂的人说，坞门震了。",
			{ h2: "一比零，一比一" },
			"第41分钟，北岬队后卫在禁区里手球，桑远主罚，先停了一步，门将先动，球从反方向进。这是他本季第十一球，第六个点球。",
			"第66分钟，北岬队反击扳平。望汐队边后卫压上太深，身后留出四十米空当，占北出击慢了半步。此后二十分钟，望汐队的传球成功率由八成二掉到六成九，“脚都是硬的”，鄢铁城说。",
			{ h2: "换人" },
			"第80分钟，鄢铁城用第三个前锋换下后腰，赌最后十分钟。蓬小舟被推到边锋的位置，他整场跑了12.4公里，全队最多，最后一脚传中是他的第十一次，前十次只有两次找到了人。",
			"终场哨响，青屏队同样赢了，同积五十八分，净胜球少两个，排第三。苗青岩没有庆祝，他坐在中圈里揉膝盖，队医过来的时候，他说：“先别碰，让我记一下是哪里疼。”",
			"附加赛对手将是石堰队，首回合{day|5}在客场。"
		],
		reads: 20370,
		comments: 133
	},
	{
		key: "transfer-retracted",
		section: "sports",
		topics: ["promotion"],
		headline: "传占北已与云岭队签约，附加赛后离队",
		bylines: ["kan-ye"],
		source: "beijia-evening",
		originalHeadline: "望汐门将占北下季加盟云岭",
		editor: "lu-an",
		hoursAgo: 96,
		body: ["据《北岬晚报》报道，望汐队门将占北已与联赛冠军云岭队签订为期三年的合同，附加赛结束后离队，转会费约四百二十万元。", "望汐队俱乐部没有回应。占北本季零封十二场，现合同到明年年底。"],
		retraction: {
			hoursAgo: 93,
			reason: "云岭队与占北本人均否认签约，《北岬晚报》已撤回原稿并致歉。本报转载时未向俱乐部与球员核实。附加赛前发出这样的消息，对球员和球队不公平。本报撤回全文，向占北、望汐队和读者致歉。"
		},
		reads: 11180,
		comments: 77
	}
];
// src/demo/stories/football.ts
/** 望汐队's way through the play-off for promotion. */
var footballStories = [{
	key: "playoff-first-leg",
	section: "sports",
	topics: ["promotion"],
	headline: "客场一比一逼平石堰，望汐队把悬念带回船坞",
	standfirst: "桑远第74分钟扳平，占北扑出七次射门；次回合{day|4}在主场",
	bylines: ["kan-ye"],
	dateline: "本报石堰专电",
	source: "desk",
	editor: "lu-an",
	hoursAgo: 18,
	body: [
		"第74分钟，苗青岩在右路把球趟过底线，所有人都以为出界了，助理裁判的旗没有举。他倒三角传回来，桑远赶到，右脚推射，球贴着近门柱进网。客队看台上四百一十六个人先是没有声音，然后一起喊出来。",
		"升级附加赛首回合，望汐队客场一比一战平顶级联赛第十五名石堰队。次回合{day|4}19时30分在船坞体育场进行，客场进球不加权，再平就踢加时。",
		{ h2: "上半场挨打" },
		{
			picture: "football",
			caption: "附加赛首回合，望汐队（蓝白条纹球衣）在客场防守角球。",
			credit: "本报记者 卞沐 摄",
			alt: "夜场比赛，身穿蓝白条纹球衣的球员与对手在门前争顶，看台上坐满观众"
		},
		"石堰队开场就压上来，前二十分钟拿到六个角球。主教练鄢铁城排出五后卫，两个边翼卫几乎没有过半场。第31分钟，石堰队开出全场第九个角球，中卫在前点甩头，球越过占北的指尖，一比零。",
		"占北此后没有再让球进门。他全场扑出七次射门，第58分钟的那一次最要紧：单刀，对方前锋抢先半步捅射，他用脚跟把球挡到了横梁上。赛后有人问他看见球没有，他说没有，“我看见他的支撑脚是歪的”。",
		{ h2: "换上来的十九岁" },
		"转机从第62分钟开始。鄢铁城换下一名中卫，派上蓬小舟，阵形变成四后卫。蓬小舟十九岁，家在螺湾，父亲养蚝。他上场后左路有了速度，第74分钟的进攻就从他抢下的一个界外球开始。",
		{ table: {
			caption: "附加赛首回合技术统计",
			head: [
				"",
				"石堰队",
				"望汐队"
			],
			rows: [
				[
					"射门（射正）",
					"17（8）",
					"9（3）"
				],
				[
					"角球",
					"12",
					"4"
				],
				[
					"控球率",
					"57%",
					"43%"
				],
				[
					"犯规",
					"11",
					"16"
				],
				[
					"黄牌",
					"1",
					"3"
				]
			]
		} },
		"三张黄牌里有桑远一张，他累计两张，次回合停赛。这是望汐队带回家的唯一坏消息。鄢铁城在发布会上没有说谁来顶替，只说队长会坐在替补席后面，“他的嗓门比右脚管用”。",
		"从2003年离开顶级联赛算起，望汐队三次打到附加赛，三次倒在次回合。散场以后，客队看台上有人打开一只保温桶，把热豆浆一杯一杯递过栏杆。接过去的人里有蓬小舟，他喝了一口，说太甜，又喝了一口。"
	],
	corrections: [{
		hoursAgo: 14,
		note: "本文较早版本称扳平的一球由苗青岩射入，应为苗青岩助攻、桑远射入。"
	}],
	reads: 27940,
	comments: 241
}];
// src/demo/stories/library-city.ts
/** The library's night opens to the city. */
var libraryCity = [{
	key: "library-open-to-city",
	section: "culture",
	topics: ["library-night"],
	headline: "六十个通宵座位八分钟被市民约满",
	standfirst: "身份证或市民卡入馆，一周最多约三夜；学生会要求考试月优先",
	bylines: ["kuai-qing"],
	dateline: "本报望汐大学",
	source: "desk",
	editor: "lu-an",
	hoursAgo: 27,
	body: [
		"望汐大学图书馆通宵阅览室从第二周起向市民开放六十个座位。预约系统{day|-1}20时开启，八分钟约满，其中最快的一位用了四秒。约到座位的人里，二十五岁到三十四岁的占六成，最大的七十三岁。",
		"市民凭身份证或市民卡入馆，座位在一楼西区，每人每周最多约三夜，爽约两次停一个月。不外借图书，可以使用饮水、充电和失物柜。三楼仍只供校内师生。",
		{ h2: "学生怎么说" },
		"学生会做了一次快速问卷，1264人答卷，赞成开放的占68%，反对的占19%。反对的理由里，排在前面的是担心期末没有座、担心安全、担心厕所。学生会据此提出三条：考试月前三周，市民座位减到三十个；一楼和三楼之间的门夜里要刷卡；厕所每两小时打扫一次。馆方全部接受。",
		"反对者之一、法学院研究生{ruby|解|xiè}一帆的意见是另一种：学校的开放不该代替城市的责任。“这座城有九家公共图书馆，全都二十一点关门。六十个人八分钟约满，说明的不是我们大方。”",
		{ h2: "城市怎么答" },
		"市图书馆回应，正在研究把一楼报刊室改为二十四小时自助阅览，四十八座，难点在消防和夜间人手，“不早于明年夏天”。馆长冼予白听到这个消息以后说，如果市馆开了，大学的六十个座位也会留着，“多一个亮灯的地方，就少一个在楼梯间跺脚的人”。",
		"安全方面，馆方与东门派出所约定，零点到四点每小时巡查一次。夜班公交N6路{day|6}开行后，东门夜间延时关闭，回家的人可以在门口等车。"
	],
	reads: 13470,
	comments: 79
}, {
	key: "library-guard",
	section: "culture",
	topics: ["library-night"],
	headline: "通宵开放前夜，图书馆把四百二十盏灯逐个拧了一遍",
	bylines: [{
		name: "冯槐",
		role: "stringer"
	}],
	source: "university",
	originalHeadline: "图书馆通宵开放准备工作就绪",
	editor: "lu-an",
	hoursAgo: 200,
	body: [
		"望汐大学图书馆{day|1}起试行通宵开放。开放前一天，馆员和电工把一楼、三楼的四百二十盏台灯逐个检查，换掉三十一只灯头，给每盏灯贴上编号，从001到420，号码就是座位号。",
		"夜间开放区域之外，二楼书库和四楼特藏室照常落锁。值夜的保安卓师傅提出把一楼的石英钟摘下来，他说走针声白天听不见，夜里像有人敲门。馆方照办，换了一只不出声的。",
		"试行期三个月，每夜四名馆员、两名保安轮值。饮水机、自动售货机和失物箱移到楼梯口，靠近人，远离书。"
	],
	reads: 4860,
	comments: 15
}];
// src/demo/stories/library.ts
/** The university library that stays open all night. */
var libraryStories = [{
	key: "library-night-week",
	section: "culture",
	topics: ["library-night", "night-bus"],
	headline: "灯亮到天明的图书馆里坐了谁",
	standfirst: "零点338人，两点263人，六点119人；有人备考，有人等车，有人只是不想回去",
	bylines: ["kuai-qing"],
	dateline: "本报望汐大学",
	source: "desk",
	editor: "lu-an",
	hoursAgo: 10,
	body: [
		"凌晨两点零七分，望汐大学图书馆三楼最响的声音是饮水机。它每隔十几分钟烧一次水，嗡鸣四十秒，停下的时候，翻书声才重新显出来。这一刻楼里有271个人，楼下的闸机替他们数着。",
		"通宵开放试行一周，记者在馆里待了三夜。一周的平均数是：零点338人，两点263人，四点174人，六点119人。420个座位，从来没有坐满过，也从来没有空过一半以上，直到天快亮。",
		{
			picture: "library",
			caption: "凌晨的图书馆三楼阅览室。试行一周，两点平均在座263人。",
			credit: "本报记者 卞沐 摄",
			alt: "夜里的阅览室，一排排台灯亮着，学生伏在长桌上，窗外是黑的"
		},
		{ h2: "零点：备考的" },
		"零点前后，一楼的人最多，桌上摊的多是法律、护理和会计。护理学院三年级的{ruby|乐|yuè}知秋把闹钟调成震动，贴在手腕上，每五十分钟站起来走一圈。她在市三院见习，白班站八个小时，“坐着背书对我来说是休息”。",
		"她对面的男生在写一份船舶稳性的作业。宿舍二十三点半熄灯，他过去的办法是去楼梯间，楼梯间的灯是声控的，要隔一会儿跺一次脚。室友给他取了个外号，叫“啄木鸟”。",
		{ h2: "两点：等车的" },
		"两点以后，进来的人比出去的多过一阵。闸机记录显示，每夜一点半到两点半之间，平均有二十三人刷市民预约码入馆。六十个市民座位原定第二周才开，第一周先放了二十个试用。",
		"穿工装的郜海军是其中之一。他在外港开龙门吊，两点下班，坐同事的摩托车到大学东门，在一楼靠窗的位置趴到四点半，再走回大学南门外的家。他不看书，也怕打扰看书的人，把头埋在安全帽后面。馆员冯槐给他拿过一条毯子，问他要不要看看报纸，他说要，然后拿着报纸睡着了。",
		"过几天N6路开通，他就不必来了。“也好，”他说，“就是这里真暖和。”",
		{ h2: "四点：不想回去的" },
		"四点是全馆最安静的时候，也是馆员最警觉的时候。试行以来，夜里叫过一次校医，一名低血糖的研究生；劝走过三个人，其中两个在走廊打游戏，一个自带了电煮锅。没有发生失窃。四楼的窗户限位器全部重新装过，这是心理中心提的，没有写进公告。",
		"三楼东头，一位头发花白的人每夜都在。他叫沃明川，退休中学教师，用市民预约码进来，抄他父亲留下的潮位记录。三十八年，每天四次，一共五万五千多个数，原件纸张发脆，不能出库。他父亲沃秉章是老水文站的观测员，上个月还让他推着轮椅来看过一回灯。{note|沃秉章先生已于近日辞世，见本报讣闻《沃秉章辞世，他用一根木尺量了三十八年潮》。}",
		{
			quote: "白天这里都是年轻人，我坐着心慌。夜里大家都困，我就不显得老。",
			by: "沃明川，读者"
		},
		{ h2: "六点：扫地的" },
		"六点，保洁员丁素琴推着车从一楼开始收。一周里她捡到二十六支笔、九只耳机、一副假牙和一本写满的日记，全都放在总服务台的铁盒里。假牙第二天就被领走了，领的人没有说话，给她鞠了一躬。",
		"馆长{ruby|冼|xiǎn}予白算过账：每夜多用电约310千瓦时，加上馆员和保安的夜班补贴，一个月多花五万八千元。她更在意另一个数，一周2941人次里，有四成在零点后进馆，“他们原先就没有地方坐，只是我们看不见”。",
		"试行期三个月。第七夜快结束的时候，东边的窗户先灰后白，潮水的气味漫上来。有人把台灯一盏一盏关掉，没有人要求他这么做。他走到门口又折回来，留下了一盏。那盏灯下面的人还睡着。"
	],
	reads: 30170,
	comments: 187
}];
// src/demo/stories/night-bus.ts
/** Buses between half past eleven and half past four. */
var nightBusStories = [{
	key: "night-bus-n6",
	section: "city",
	topics: ["night-bus"],
	kicker: "夜班公交添两条线",
	headline: "外港下夜班的人不必再等四点半",
	standfirst: "N5、N6路{day|5}开行，票价两元，四十分钟一班",
	bylines: ["teng-xiu"],
	dateline: "本报讯",
	source: "desk",
	editor: "mi-qinghe",
	hoursAgo: 11,
	body: [
		"望汐公交集团宣布，夜班公交N5、N6路{day|5}开行。N5路从火车站到螺湾路，N6路从外港经望汐大学到火车站，首班23时30分，末班4时30分，间隔四十分钟，票价两元。至此夜班线由四条增到六条。",
		"N6路全长21.3公里，设十七站，是六条线里最长的一条。开这条线的直接原因是夜间引航：港口夜班从一个码头扩到三个，凌晨两点下班的工人多了二百六十多名，而原有的N3路只到一号码头。",
		"龙门吊司机郜海军过去的办法是睡在更衣室。“两点下班，四点半才有车，长椅我占左边，老魏占右边。”他住在大学南门外，打车要六十八元，相当于小半个夜班的补贴。",
		{ h2: "站点听了谁的" },
		"十七个站里，有五个是按乘客来信改的。最初的方案在市三院只停门诊楼，护工们写信说，夜里出来的人都在住院部后门，绕过去要走九百米。集团的人跟了一夜，把站挪到了后门的路灯底下。",
		"望汐大学站的位置也挪过。图书馆通宵开放以后，凌晨一点到两点离馆的人最多，北门离宿舍近，可是公交调不了头，最后定在东门，学校把东门的关闭时间从二十三点延到了四点四十分。",
		{ h2: "钱" },
		"六条线一年需补贴1140万元。以现有客流算，每位乘客每次约二十元。集团总经理助理说，N1、N2路客流偏低，但一条线停掉，另一条线的人就回不了家，“夜班线要么成网，要么没有”。",
		"票价没有涨。集团曾提出三元的方案，市财政局测算，涨一元一年只多收四十万元左右，占补贴的三个多百分点，于是作罢。"
	],
	reads: 17450,
	comments: 96
}];
// src/demo/stories/night-pilotage.ts
/** Ships by night in the fairway of the outer harbour. */
var nightPilotageStories = [{
	key: "pilot-month",
	section: "port",
	topics: ["night-pilotage"],
	headline: "夜间引航一个月为望汐港省下四个多小时",
	standfirst: "七十一艘次进出，无一险情；下一步放宽到225米",
	bylines: ["chang-yiming"],
	dateline: "本报外港",
	source: "desk",
	editor: "kuang-shuning",
	hoursAgo: 3.5,
	body: [
		"望汐港夜间引航试行满月。引航站今天公布的数字是：夜间进出七十一艘次，最长199米，平均等泊时间由13.6小时降到9.2小时，期间没有发生险情，有四次因能见度不足两海里主动中止。",
		"四次中止里有三次在螺湾口。那里航道收窄到160米，涨潮时横流最大每秒0.9米。引航站在湾口南侧加装了一台潮流计，数据每分钟传到引航员的平板电脑上，“以前靠看浮标歪向哪边，现在浮标和数字一起看”，站长费长庚说。",
		{ h2: "省下来的四小时去了哪里" },
		"受益最明显的是冷藏船。过去下午三点以后到港的冷藏船，要在锚地挂一夜制冷机，一晚耗油一吨多。这个月有十九艘冷藏船夜里直接靠泊，码头的冷链车队随之改成三班。按船公司的估算，一艘船省下四万到七万元。",
		"码头工人的作息也在变。三号码头夜班吊机手由六人增到十一人，夜餐券从十五元提到二十二元。食堂凌晨一点的菜由两样变成四样，最抢手的是海蛎豆腐汤。",
		"并不是所有人都省了时间。引航员每月人均夜班由零变为七个，站里三十四名引航员，能独立夜航的只有十二名。疲劳管理的规定是夜班后休满十六小时，这使得白天的班排得更紧。费长庚说，明年春天之前要再培养八名。",
		{ h2: "下一步" },
		"海事部门的复核意见预计{day|12}前作出。如果通过，夜航船长将放宽到225米，届时可以接纳眼下望汐港最主要的一批粮食船。两个前提写在试行方案里：航道边150米内的蚝排清完，白石礁灯塔的新灯满功率运行。第二条已经做到，第一条要看螺湾。",
		"潮闸是新添的变数。{day|-1}关闸三个多小时，夜班引航计划全部后推，六名引航员在交通艇上坐到后半夜。引航站希望关闸预通知提前到二十四小时，这样可以请远处的船放慢车速，到得晚一点，也省油。"
	],
	reads: 9120,
	comments: 31
}, {
	key: "pilot-first-night",
	section: "port",
	topics: ["night-pilotage", "oyster"],
	headline: "一百九十九米长的船怎样在夜里过螺湾口",
	standfirst: "从登轮到带缆，一名引航员的两小时四十六分钟",
	bylines: ["chang-yiming"],
	dateline: "本报外港",
	source: "desk",
	editor: "kuang-shuning",
	hoursAgo: 14,
	body: [
		"引航梯在船舷外晃，离交通艇的甲板一米多。{ruby|芮|ruì}海平等一个浪把艇顶起来，一手抓绳，一脚上梯，第二个浪来的时候，他已经在第五级了。梯子十四级，他四十一岁，一级引航员，爬了十六年，夜里爬是这个月才开始的事。",
		"{day|-9}22时16分，散货船“云樟”轮在外海引航点接上引航员。船长199米，吃水11.3米，装着六万吨玉米。照过去的规矩，它要等到天亮。",
		{
			picture: "lighthouse",
			caption: "白石礁灯塔换装新灯后，射程由12海里增至18海里。",
			credit: "望汐港引航站供图",
			alt: "夜色中的白色灯塔立在礁石上，光束扫过海面，远处有一艘货船的航行灯"
		},
		{ h2: "22时31分，驾驶台" },
		"驾驶台上只有仪表的光。芮海平把自己的平板电脑插在窗框上，屏幕上是航道、潮流和前后各三条船的位置。船长是个说话很慢的人，问他要不要咖啡，他说要，又问浪会不会大，他说不会，“大的是流”。",
		"外港航道长14.2公里，像一只胳膊肘，弯在螺湾口。那里最窄160米，船长199米，也就是说，船要是横过来，两头都会碰到东西。涨潮时一股横流从湾里出来，每秒能到0.9米，推着船往南边的浅滩走。引航员要让船斜着身子过，船头指着北岸，走的却是正中。",
		{ h2: "23时08分，灯" },
		"他先找灯。白石礁在左前方，三长一短，十八秒一个周期。新灯是为夜航换的，旧灯像一粒米，新灯像有人在海上划火柴。然后是二十二号浮，红，快闪；二十三号浮，绿。过了二十三号，右边应当是全黑的。",
		"那天右边不是全黑的。有一点光，低低的，在动。芮海平让船长减速，拿起甚高频喊了两遍。没有人回答。他把望远镜递给二副，二副看了一会儿，说是一盏头灯，有人在蚝排上。",
		"“螺湾的人夜里收蚝，怕白天晒。”他后来解释，“他看得见我，我这么大。可是他不知道我停不下来。”云樟轮以六节的速度，要滑一千三百米才停得住。离那盏头灯，是九百米。",
		"他没有停船，也没有鸣笛，鸣笛会把人吓到水里去。他请右舷的拖轮打开探照灯，照水面，不照人。头灯停了一下，往湾里退去，退得很快，应当是上了小船。拖轮船长在对讲机里说了一句：“走了，老揭。”",
		{ h2: "23时20分，螺湾口" },
		"过湾口用了九分钟。芮海平的口令很短：左五，正舵，右十，稳住。舵手是个二十来岁的年轻人，每一句都重复一遍，声音越来越轻。船身最斜的时候，航向和航迹差了七度。潮流计上的数字是0.7。",
		"从屏幕上看，最近的一张蚝排离船舷一百零四米。这是夜航以来第三次在排上看见人或竹竿。三次都写进了报告，报告的末尾有同一句话：建议加快清理航道边线150米内的养殖设施。{a|首批412张|/t/oyster}的清单，就是照着这些报告和丈量结果排出来的。",
		"“我跟他们不熟，我跟他们的排熟。”芮海平说，“哪一张排上有棚，哪一张竹子是新换的，我都知道。拆的时候我大概会不习惯，少了参照物。”",
		{ h2: "0时47分，带缆" },
		"三号码头的灯从一条线变成一排点，再变成一个个人。两条拖轮顶着船腰，像两个人推一张大桌子。离码头五十米，芮海平走到驾驶台侧翼，那里没有玻璃，风直接吹在脸上。最后的五十米用了二十二分钟。",
		"头缆上桩，时间是1时02分，从登轮算起两小时四十六分钟。船长在引航单上签字，那一栏是“引航员的操作：满意、一般、不满意”，他在“满意”上打了勾，又在旁边写了一个词，芮海平不认得，用手机查，是“稳”。",
		"下船的时候舷梯是铝的，有扶手，一共四十一级。引航站的车在等，司机问他顺不顺，他说顺。车子经过螺湾路，路边有一家还亮着灯的粥铺，几个人围坐着，头灯挂在脖子上。他让司机停一下，想了想，又说不用了。"
	],
	reads: 22610,
	comments: 119
}];
// src/demo/stories/night-riders.ts
/** Who rides at two in the morning, and what they write to the paper. */
var nightRiders = [{
	key: "night-bus-ride",
	section: "society",
	topics: ["night-bus", "night-pilotage"],
	headline: "凌晨两点的N3路：吊机手、护工和卖花甲的人",
	standfirst: "一辆夜班车的五十一分钟，四十六个人的一天在这里收尾或开头",
	bylines: ["teng-xiu", {
		name: "卞沐",
		role: "photographer"
	}],
	source: "desk",
	editor: "mi-qinghe",
	hoursAgo: 52,
	body: [
		"1时50分，N3路从外港一号码头开出。司机蔺长顺不看表，他看的是雨棚下的人：坐着的都站起来了，就是该开了。这一班是全市夜班车里最满的一班，平均四十六人，座位三十一个。",
		"记者在这班车上坐了五夜。同一辆车，同一条路，从码头到市三院到缆桩街，车窗外几乎没有人，车里几乎没有话。",
		{ h2: "1时50分，外港" },
		"先上来的是吊机手。他们个子不一定高，走路都仰着一点脖子，那是在四十米高处低头看了六小时，下来以后要往回找。郜海军每次都坐最后一排左边，把安全帽扣在膝盖上。他要坐到市三院，再走二十五分钟到大学东门，在图书馆一楼趴到天亮，因为没有车去大学南门外。",
		"桥吊是两个人一组轮班，两小时一换。他的搭档魏宝根五十六岁，下夜班不回家，去缆桩街喝一碗粥，再坐4时10分的头一班回码头，因为他租的房子就在码头后面，房东的狗两点以后会叫，四点以后不叫。“为了一条狗，我每夜多花十二块。”",
		"拖轮水手、理货员、加油工、绑扎工，一个码头的工种这班车上差不多都有。绑扎工是最累的，一根绑杆二十一公斤，一晚上举四百回。他们上车就睡，到站由旁边的人推醒，谁推都可以。",
		{ h2: "2时17分，市三院" },
		"车过潮声路，左边是漪江，江上有一条船的灯走得跟车一样快。那是夜里进港的船，上个月以前还没有。郜海军看了一眼，说出船名，又说出它装的是什么，“再过一个钟头，轮到下一班的人给它卸”。",
		"市三院这一站，下去十一个，上来九个。上来的是护工，穿淡绿色的罩衫，外面套羽绒服。护工住在病房里，本来不用坐夜车，这九个人是替班的，一家一家跑，做两小时算两小时的钱。",
		"童引娣五十岁，老家在北岬下面的镇上，这一夜她先守了一个肺炎的老人，十二点半家属来换，她再去缆桩街帮人剥毛豆，五点回医院接早班。她随身带一只热水袋，不是自己用的，见谁输液的手凉就给谁。上车以后她把热水袋递给前面一个咳嗽的年轻人，下车再收回来。",
		"护工们最大的抱怨是站。车停在门诊楼，她们在住院部后门，走过去九百米，路上有一段没有灯。她们写过一封信，六个人签名，托一个会写字的病人家属寄给公交集团。信里没有要求挪站，只问能不能让司机多等三分钟。",
		{
			quote: "我们走得不慢的。就是冬天那一段路，有狗，要绕。",
			by: "童引娣，护工"
		},
		{ h2: "2时33分，最静的一段" },
		"从市三院到缆桩街之间有四站，常常没有人上下。蔺长顺还是每站都减速，开门，停五秒。他开了九年夜车，之前开2路电车，师傅是缪桂芳。“她教我的，空站也要停。停一下，路上的人知道今天有车。”",
		"这九年里他捡到过一只猫、两个醉汉、一束没有送出去的花，还有一个离家的初中生。初中生坐到终点不下车，坐回起点也不下车，第三趟的时候，蔺长顺把保温杯给了他，问他会不会看路，让他坐在前面帮自己看。天亮时那孩子说困了，他把车开到派出所门口，下车替他敲门。",
		{ h2: "2时41分，缆桩街" },
		{
			picture: "night-market",
			caption: "凌晨2时40分，缆桩街夜市等着最后一班客人。",
			credit: "本报记者 卞沐 摄",
			alt: "深夜的夜市街口，几处摊位还亮着灯，一辆公交车停在路边"
		},
		"夜市正在收。卖花甲的老梁留着最后一锅，他知道车上有多少人会下来，差不多二十个，其中十来个要花甲粉。车门一开，热气先进来。魏宝根喝他的粥，郜海军已经在市三院下了车，童引娣挽起袖子去剥毛豆。",
		"老梁自己也是这班车的乘客，收摊以后坐2时50分的返程车去外港，批花甲的船三点半靠岸。他两头都赶得上，靠的是司机会等他四十秒。他每次上车先把一份粉放在投币箱旁边，蔺长顺每次都付钱，两个人争过，后来定下来，付半价。",
		"2时50分，车掉头。车里只剩四个人，三个睡着。下一站还没有到，蔺长顺就开始减速了。站上没有人，他开门，停五秒，关门。"
	],
	reads: 32840,
	comments: 198
}, {
	key: "letter-night-bus",
	section: "opinion",
	topics: ["night-bus"],
	kicker: "读者来信",
	headline: "那五秒钟，请写进新司机的手册",
	bylines: [{
		name: "鲍云芝",
		role: "author"
	}],
	source: "desk",
	editor: "lu-an",
	hoursAgo: 19,
	body: [
		"编辑先生：贵报写N3路的文章，我在值班室读了两遍。我是市三院的夜班护士，坐这班车六年，文章里给人热水袋的童阿姨，我认得。",
		"我想补充一点。司机在空站停的那五秒，不是习惯，是我们敢一个人站在站台上等的原因。有一年冬天，我在四中站，前面十分钟没有人，我已经开始打车，车来了，减速，开门，其实我站在灯照不到的地方，他看不见我。",
		"往后有六条线，司机会多很多，有老师傅教的，也有没人教的。听说公交集团要编手册，恳请把“空站停车开门”写进去。不必写理由，五秒就够了。",
		"外科二病区　鲍云芝"
	],
	reads: 6120,
	comments: 41
}];
// src/demo/stories/opinion.ts
/** Leaders, columns and letters. */
var opinionStories = [
	{
		key: "editorial-tram",
		section: "opinion",
		topics: ["tram-2"],
		kicker: "社论",
		headline: "算清一条电车线，别只算售票箱",
		bylines: [{
			name: "本报编辑部",
			role: "author"
		}],
		source: "desk",
		editor: "xi-wentao",
		hoursAgo: 8,
		body: [
			"2路电车每年亏2310万元，这个数没有人争。争的是，亏掉的钱买到了什么。",
			"听证会上，公交集团把账摆得很清楚：每送一位乘客，倒贴五元零二分。可是同一张账本上，潮声路高架每过一辆车倒贴多少，没有人算过；路边停车位一年少收多少，也没有人算过。我们习惯于要求公共交通自证清白，而把道路当成空气。",
			"这不等于说4.20亿元一定要花。方案三的客流预测偏乐观，管线迁改的六千万元还悬在外面，财政从哪里出，听证会没有给出答案。一个负责任的决定，应当把这些缺口先补上，而不是靠怀旧把它们盖过去。",
			"我们主张三件事。{strong|第一，公开四本账}：建设、运营、时间、管线，各由一家不承担工程的机构核算，算式全部公布。{strong|第二，先修西段}：六成乘客在西段上车，那里没有地铁，也没有好的公交替代，两期建设的设想值得细算。{strong|第三，给等待一个期限}：无论选哪个方案，决定作出之前，现有的九辆车要保证间隔不超过八分钟。一条被拖到没有人坐的线路，不能拿来证明它本来就没有人坐。",
			"听证会上最年轻的发言人问，换掉它以后，要花多少年才能再修一条不堵的路。这句话里有一笔账是算得出来的：2路的轨道1936年铺下，用了九十年。没有哪一辆公交车能用九十年。",
			"当然，也没有哪一条轨道应当仅仅因为老而留下。它要留下，是因为早上6时20分的那班车上有二十二只菜筐。"
		],
		reads: 15240,
		comments: 126
	},
	{
		key: "opinion-library",
		section: "opinion",
		topics: ["library-night"],
		headline: "深夜的座位，是城市给陌生人的信用",
		standfirst: "约满六十个座位只用了八分钟，该追问的不是大学",
		bylines: [{
			name: "查小山",
			role: "author"
		}],
		source: "desk",
		editor: "lu-an",
		hoursAgo: 30,
		body: [
			"我写剧本，常年夜里不睡。年轻的时候，望汐夜里能坐下来的地方有三个：火车站候车室，缆桩街的豆浆铺，第三个是2路电车的末班，从盐仓路坐到造船厂，再坐回来，司机不赶人。",
			"现在候车室要查票，豆浆铺改成了扫码点单，四十分钟收一次桌。一座城市变得体面的过程，常常就是椅子越来越少的过程。",
			"所以看到望汐大学图书馆把灯点到天亮，又拿出六十个座位给外面的人，我的第一个念头是惭愧，第二个念头是担心。担心的事情在网上已经有人说了：会不会有人来睡觉，会不会有人来蹭暖气，会不会丢东西。",
			"一周过去，来睡觉的人有，名字叫郜海军，他把头埋在安全帽后面，怕打扰别人。来蹭暖气的人大概也有，我算一个。丢的东西是一副假牙，第二天有人来领，鞠了一躬。",
			"信用这个词，我们习惯用在借钱上。其实它最早的意思，是我不认识你，但我先把门打开。守闸的戏里有一句词：“水不认人，人要认人。”写的时候我只想到水，看了报上那张凌晨两点的照片，才知道也可以写灯。",
			"六十个座位八分钟约满，该追问的不是大学给得少，是为什么只有大学在给。市图书馆说不早于明年夏天，那就请把“夏天”写成一个日子。等的人不怕等，怕的是不知道在等什么，这个道理，等过末班车的人都懂。"
		],
		reads: 8950,
		comments: 52
	},
	{
		key: "letters-page",
		section: "opinion",
		topics: [],
		kicker: "读者来信",
		headline: "板子、押金、望远镜，和一只不肯走的鹅",
		bylines: [{
			name: "读者五人",
			role: "author"
		}],
		source: "desk",
		editor: "mi-xiaoman",
		hoursAgo: 31,
		body: [
			{ h2: "请把开关做大一点" },
			"我母亲八十四岁，住埠头街。潮闸的通知发到手机上，字太小，她看不清，又不肯问。能不能像以前那样敲锣？逄师傅说要敲三下，我母亲听了很高兴，说三下她记得，是提防。（埠头街　晏平）",
			{ h2: "一个月押金也要写清楚" },
			"押金托管是好事。可是房东已经在说，押金只能收一个月，那么租金就按季付，一次付三个月。请问这算不算变相？办法里没有写付几个月，望补上。（缆桩街租客　小邬）",
			"编辑附记：已转市住房和城乡建设局。该局答复，付租周期由双方约定，一次收取超过三个月的，须在备案时注明。",
			{ h2: "不要在芦洲放无人机" },
			"周末去芦洲看鸟，头顶有三架无人机。反嘴鹬飞起来以后，四十分钟没有落下。孩子问我，它们为什么不回家，我答不上来。建议在入口立一块牌子，写明罚多少。（一名母亲）",
			{ h2: "关于2路上的鹅" },
			"贵报写的那只鹅是我的，叫阿白，没有卖掉。那天收摊，它自己走回电车站，站在站台上等，不是来时的方向它不上。后来就养着了。司机师傅给它的那张五分票我收着，万一以后查票。（盐仓路　柏春生）",
			{ h2: "更正我自己" },
			"上月我来信说造船厂的第一条万吨轮是1975年下水，老同事提醒，是1974年底，过了元旦才交船。我当时就在坞边，记成交船的那天了。人老了，记得住红花，记不住日子。（船坞路新村　佘有根）"
		],
		reads: 7260,
		comments: 44
	},
	{
		key: "corrections-column",
		section: "opinion",
		topics: [],
		kicker: "更正与说明",
		headline: "一个抄倒的潮位，四处改动，一次撤回",
		bylines: ["mao-shiwei"],
		source: "desk",
		editor: "xi-wentao",
		hoursAgo: 1,
		body: [
			"潮闸首次落闸的报道，较早版本把闸外高潮位4.37米误作4.73米。数字从值班记录抄来时倒了两位，编辑没有与潮位站数据核对。按误写的数字，内外水位差应为1.52米，与文中“一米一六”矛盾，校对本应发现，没有发现，责任在我。",
			"近两周另有四处更正：螺湾首批清退户数237户误作273户；芦洲黑脸琵鹭112只误作121只；2路电车方案二每人次公共支出9.10元误作7.10元；附加赛首回合进球者误作苗青岩，应为桑远。五处里有三处是数位颠倒。",
			"从今天起，凡稿件中出现三位以上数字，校对须与原始材料逐字念一遍，由另一人听。撤回的三篇稿件，原因与经过均写在原地址上。"
		],
		reads: 3380,
		comments: 22
	}
];
// src/demo/stories/oyster-bay.ts
/** 螺湾 itself: the households, the harvest, the science and the price. */
var oysterBay = [
	{
		key: "oyster-households",
		section: "economy",
		topics: ["oyster"],
		headline: "螺湾首批清退412张蚝排，237户要在月内签字",
		standfirst: "名单按航道边线150米丈量确定，村里连夜张贴",
		bylines: ["chang-yiming"],
		dateline: "本报螺湾",
		source: "desk",
		editor: "kuang-shuning",
		hoursAgo: 75,
		body: [
			"市海洋与渔业局公布螺湾首批清退清单，共412张蚝排，涉及237户，范围是外港航道边线两侧150米以内。清单{day|-1}晚上贴在村委会门口，一张A3纸一户，上面有排号、面积、坐标和现状照片。",
			"贴到第九十七张的时候下起小雨，村干部把剩下的拿进祠堂，贴在戏台的柱子上。来看的人打着手电，先找自己的名字，再找邻居的。",
			{ h2: "补偿怎么算" },
			"标准暂定为竹木浮排每张3860元，管理棚每间1500元，蚝苗搬迁每串0.8元。渔业局说，这个标准参照五年前邻县的做法，村民可以在三天内提意见。三天里收到意见书一百四十一份，其中一百零三份说价格低，二十九份说时间紧，九份要求先看新海区再谈。",
			"会计出身的村民卓有余替大家算了一笔：现在扎一张新排，竹子八十根、泡沫浮子二十四只、绳子二百斤，材料加人工要五千三百元。“我不是要赚，我是要能再扎一张。”",
			{ h2: "不在清单上的" },
			"第二批、第三批在哪里，清单没有说。全湾登记的1284张排，除去首批，还有872张。局里的说法是“视夜间引航和潮闸运行情况再定”，时间不会早于明年秋天。",
			"七十一岁的鲍阿婆不在清单上，她的两张排离航道一百七十米，差二十米。她问丈量的年轻人，能不能帮她量到一百五，“要拆一起拆，省得我一个人天天在那边望”。"
		],
		corrections: [{
			hoursAgo: 70,
			note: "本文较早版本称涉及273户，应为237户。渔业局新闻稿数字有误，后已更正，本报未能及时核对清单原件。"
		}],
		reads: 11920,
		comments: 63
	},
	{
		key: "oyster-science",
		section: "nature",
		topics: ["oyster", "tide-gate"],
		headline: "问答｜蚝排挪到深水去，蚝会不会不肥",
		standfirst: "望汐大学海洋学院宿明回答六个问题",
		bylines: ["chang-yiming", "kan-ye"],
		source: "desk",
		editor: "lu-an",
		hoursAgo: 29,
		body: [
			"螺湾首批蚝排要搬到外螺湾的深水区，潮闸又改变了湾里换水的节奏。蚝农关心的问题，我们整理成六个，请望汐大学海洋学院副教授宿明回答。她的六只浮标就漂在闸内外。",
			{ h2: "深水里的蚝长得好不好" },
			"长得快，壳薄，肉不一定肥。蚝肥不肥看饵料，也就是水里的单胞藻。外螺湾水清，藻的密度只有湾里的六成左右，可是水流快，单位时间流过蚝的藻反而多。去年小试的三十串，八个月长到九厘米，湾里要十一个月。",
			{ h2: "味道会变吗" },
			"会咸一些。湾里盐度平均24，外面29。吃惯了螺湾蚝的人分得出来。有一个老办法，收之前搬回湾里吊半个月，叫“淡一淡”。这半个月的位置，建议渔业局给大家留出来。",
			{ h2: "风浪怎么办" },
			"延绳和浮排的道理相反。浮排是硬扛，延绳是让。主缆沉在水面下一米半，浪大的时候整条沉下去。怕的是潮差大、缆绳长短没有调好，绳子互相绞。第一年断绳率估计在百分之八，往后降到百分之三。",
			{ h2: "潮闸关了，湾里的蚝会闷吗" },
			"一次三四个小时，不会。我们测到闸内溶解氧从每升7.1毫克降到6.8毫克，蚝没有感觉。要当心的是夏天连着几次大潮，再遇上大雨，上面淡水、下面咸水分层，底层缺氧。所以我们建议，夏季关闸超过六小时的，开闸后先开底孔。",
			{ h2: "拆下来的旧排能做什么" },
			"竹子可以打成碎料，泡沫浮子绝不能留在滩上。上次台风以后我们在芦洲的一百平方米滩面上捡出四千多粒泡沫，琵鹭的粪便里也有。补偿标准里有没有回收浮子的钱？没有的话，应该加。",
			{ h2: "您自己吃蚝吗" },
			"吃。我的学生逄澜做盐度，她带去实验室的样品，测完的我们都吃了。"
		],
		reads: 7480,
		comments: 29
	},
	{
		key: "oyster-price",
		section: "economy",
		topics: ["oyster"],
		headline: "生蚝批发价八天涨两成，市场称下周回落",
		bylines: ["yu-nanxing"],
		source: "desk",
		editor: "kuang-shuning",
		hoursAgo: 16,
		body: [
			"望汐海鲜批发市场的带壳生蚝{day|-1}批发均价每公斤11.6元，八天涨了两成。市场管理方说，一是夜市和火锅店备货，二是螺湾蚝农忙着拆排，出货反而少了。",
			"塘口的方向正相反。螺湾收购价八天里从每公斤6.2元落到5.8元，收购商说未足龄的蚝出肉率只有一成一，比正常低三个百分点。两头一涨一跌，中间的差价由3.5元左右扩到5.8元。",
			"市场预计下周回落，理由是三家加工厂开始按保底价收购，冷库腾出四百吨库位。缆桩街夜市的炭烤生蚝仍是十元三只，老板说，不敢涨，“个头小了，大家看得见”。"
		],
		reads: 6730,
		comments: 34
	},
	{
		key: "oyster-last-harvest",
		section: "society",
		topics: ["oyster", "promotion"],
		headline: "螺湾把最后一季蚝收上岸",
		standfirst: "三代人、九张排、一条借来的船",
		bylines: ["chang-yiming", {
			name: "卞沐",
			role: "photographer"
		}],
		dateline: "本报螺湾",
		source: "desk",
		editor: "mi-qinghe",
		hoursAgo: 120,
		body: [
			"收蚝要赶在退潮的前一个钟头出海，回来的时候水刚好够船浮到埕上。{ruby|揭|jiē}水根凌晨三点起床，不开灯，先去门口听。他听的是海沟里的水声，水声短，是要退了。",
			"他六十三岁，在螺湾养了四十一年蚝，现有九张排。清退的清单还没有贴出来，可是丈量的人上个月来过，拿着亮着红点的仪器，在他的六张排上停得特别久。他心里有数，今年这六张要早收。",
			{ h2: "三点四十分，船" },
			"船是借的。他自己的木船春天卖了，卖给一个拍照片的人，六千块，对方要船不要桨。桨他留着，插在门口的蚝壳堆上。借来的船是堂弟的，玻璃钢，六米八，挂一台三十匹的机器。儿媳妇戴玉掌舵，孙子揭望舒打灯，十四岁，初二，请了半天假。",
			"儿子不在船上。儿子在外港开拖轮，夜间引航以后两班倒。几天前的夜里，他顶着一条散货船过螺湾口，看见自家排上有一盏灯，知道是父亲，在对讲机里说了一句什么，说完又后悔。父亲第二天问他，你讲了什么。他说，没讲什么，讲你走了。",
			{ h2: "四点二十分，排" },
			"到排上，天还黑。一张排六百串，一串二十来斤，用铁钩钩住绳头往上提，提到腰，再转身放进筐。揭水根一晚上提一百二十串，四十年前提两百串。戴玉提九十串。孙子提了十一串以后，胳膊抬不起来，改管筐。",
			"蚝还没到最肥的时候。揭水根撬开一只，肉边是灰的，正常应当发白，鼓得要溢出来。“差二十来天。”他把那只吃了，剩下半边壳，舀了一点海水漱口。收购商给的价是每斤三块一，去年这时是三块六。",
			"排下面有鱼。竹子和吊绳是鱼的房子，黑鲷、石斑，还有一种叫“蚝仔鳗”的小鳗鱼，只有蚝排下面有。他每次收蚝都带一只手线，收完钓十分钟，够一家人吃两顿。这一天他没有钓，把手线解下来，绕好，放在棚子里。",
			{ h2: "六点，天亮" },
			{
				picture: "oyster-rafts",
				caption: "天亮时的螺湾。登记在册的蚝排1284张，首批要拆412张。",
				credit: "本报记者 卞沐 摄",
				alt: "清晨海湾里连成一片的蚝排，几条小船正满载蚝串返回岸边"
			},
			"天亮以后看得见整个湾。1284张排，从岸边一直铺到航道，像一块没有织完的席子。揭水根记得它小时候的样子，只有石头，一条一条立在泥里，叫蚝埕，一年收一次，叫“打蚝”。浮排是1986年开始的，他是第三个扎排的人，那一年他挣的钱盖了现在的房子。",
			"后来大家都扎，近处没有地方，就往外走，走到航道边上。“我们晓得不该过去，”他说，“可是水好的地方都在那边。船那时候只走白天，看得见，绕一绕。”",
			{
				quote: "海是大家的，我们用了几十年，也算用够了。就是不要讲得好像我们一直在偷。",
				by: "揭水根，蚝农"
			},
			{ h2: "七点半，埕上" },
			"船靠埕的时候水刚好剩一尺。岸上等着六个女人，坐小凳，戴手套，一把短柄的蚝刀，两秒开一只。她们是按斤算钱的，一斤肉四块五，手快的一天能开四十斤。蚝壳倒在身后，那堆壳比屋檐还高，听说老船厂来问过，想要三十吨去铺路。",
			"开蚝的女人们聊的是球。村里的蓬小舟在望汐队踢左后卫，十九岁，他父亲的排也在航道边。有人说，升级了，让小舟跟市里讲讲，排少拆两张。蓬小舟的母亲低头开蚝，说：“他连自己上不上场都讲不了。”大家笑了一阵。",
			{ h2: "九点，账" },
			"这一船收了一百九十串，三千八百多斤。过磅，记账，扣掉油钱和请人的钱，到手四千一百元。揭水根把数字写在烟盒上，烟盒上已经写了很多数字。孙子要赶去上第四节课，走的时候满手是划口，书包带子都不敢抓，用胳膊肘夹着。",
			"“以后你不用学这个了。”他对孙子说。孙子说，老师讲过，外面深水的那种用吊机，按一个钮就上来了。他想了想，说：“那你学那个。”",
			"他没有马上回家，坐在埕边把船上的绳子一根一根理好。涨潮了，水从海沟里回来，先淹没埕，再淹没壳堆的脚。九张排在远处浮高了一点，排上的竹竿一齐朝着北，像在等点名。"
		],
		reads: 21480,
		comments: 118
	}
];
// src/demo/stories/oyster.ts
/** The oyster rafts of 螺湾: compensation, households, and where the oysters go. */
var oysterStories = [{
	key: "oyster-compensation",
	section: "economy",
	topics: ["oyster", "night-pilotage"],
	kicker: "首批412张，已签158户",
	headline: "蚝排补偿提到每张四千六，螺湾人还在算另一笔账",
	standfirst: "拆一张排能拿多少，和守着一张排能挣多少，差着两年",
	bylines: ["chang-yiming"],
	dateline: "本报螺湾",
	source: "desk",
	editor: "kuang-shuning",
	hoursAgo: 5,
	body: [
		"揭水根把九张蚝排画在烟盒背面，六张打叉，三张打圈。打叉的离航道近，{day|25}之前要拆；打圈的可以留到明年。他今年六十三岁，这张图画了十几遍，每遍旁边都写着同一个算式：六乘四千六，等于两万七千六。",
		"市海洋与渔业局{day|-1}公布了螺湾蚝排首批清退的修订补偿标准：竹木浮排每张由3860元提高到4600元，{day|15}前签字并自行拆除的，每张另奖300元；未到收获期的蚝苗，按每串1.2元补助搬迁。首批清退航道两侧150米内的412张排，涉及237户，到昨天已有158户签字。",
		{
			picture: "oyster-rafts",
			caption: "退潮时的螺湾，蚝排之间只容一条小船通过。远处是外港航道的浮标。",
			credit: "本报记者 卞沐 摄",
			alt: "海湾里成片的竹木蚝排，吊绳垂进水中，一名蚝农撑着小船从两排之间经过"
		},
		{ h2: "一张排的账" },
		"螺湾的标准排长二十米、宽十三米，吊六百串，一季出带壳蚝1.3吨。按今年的塘口价，毛收入6900元左右，扣去蚝苗、竹子、人工和船油，落到手里2100元。也就是说，4600元相当于两年零两个月的净收入。",
		"“两年以后呢？”揭水根问。他的问题不在补偿的高低，在后面没有接上的那一截。",
		"渔业局给出的去处是外螺湾，一块120公顷的深水区，改用延绳吊养。{a|第一批|/t/oyster}规划了三百个标准单元，按抽签分配，五年内免收海域使用金。那里水深九到十二米，浪比湾里大，蚝长得快，壳薄。延绳要用带吊机的船，一条新船十一万元，二手的也要六万。",
		"村里合计过，六户合一条船才划算。可是六户人凑在一起，谁的排先收、谁出海、风浪打断了绳算谁的，没有人写过这样的合同。村委会请来镇上的法律顾问，起草了一份四页纸的合伙协议，眼下有三十一户在上面按了手印。",
		{ h2: "为什么一定要拆" },
		"最近的一张排离航道90米。夜间引航试行的头一个月，{ruby|芮|ruì}海平和同事们有三次在雷达上看见排上的竹竿头，有一次两条拖轮不得不提前带缆。“白天我能看见排，也能看见排上的人。”他说，“夜里我只看见一片不该有的回波。”",
		"排本身也在动。台风把固定桩拔松之后，外缘的排平均每年向航道漂移六到七米。渔政部门去年做过一次丈量，登记面积与实际面积差出一百四十多亩。",
		{ table: {
			caption: "首批清退补偿标准（每张，元）",
			head: [
				"项目",
				"原标准",
				"修订后"
			],
			rows: [
				[
					"竹木浮排",
					"3860",
					"4600"
				],
				[
					"提前自拆奖励",
					"无",
					"300"
				],
				[
					"蚝苗搬迁（每串）",
					"0.8",
					"1.2"
				],
				[
					"管理棚（每间）",
					"1500",
					"2200"
				]
			]
		} },
		{ h2: "没有写进标准的" },
		"没签字的79户里，有二十几户不是蚝农，是早年租了别人的排、没有过户的外村人。排在谁名下，钱就给谁，这些人两手空空。副局长郦云帆说，局里正在逐户核对租约和收购单据，“能证明连续养了三年以上的，可以直接跟我们签”。截止日是{day|10}。",
		"另一件没写进去的事是时间。蚝要到冬至前后才肥，{day|25}拆排，等于少长一个月。收购商已经开始压价，上周一斤带壳蚝的塘口价掉了两毛，而市区批发市场的价格反倒在涨。村里要求把截止日推到春节，渔业局没有松口，答应组织三家加工厂按保底价收购未足龄的蚝。",
		"傍晚涨潮，揭水根撑船去看打圈的那三张排。他把其中一串提出水面，敲掉藤壶，挑了最大的一只撬开。“你看，还差一点。”他说的是蚝。"
	],
	reads: 26380,
	comments: 168
}];
// src/demo/stories/port-days.ts
/** The port's own days: tugs and the week's figures. */
var portDays = [
	{
		key: "pilot-tug",
		section: "port",
		topics: ["night-pilotage"],
		headline: "拖轮改两班倒，夜里多请了九名轮机员",
		bylines: ["chang-yiming"],
		source: "desk",
		editor: "kuang-shuning",
		hoursAgo: 64,
		body: [
			"望汐港拖轮公司为夜间引航改排班，六条拖轮由一班值守改为两班倒，新招轮机员九名、水手十四名，最后一批{day|-1}上船。九名轮机员里有五名来自老船厂的修船队，最年长的五十四岁。",
			"夜班补贴每班一百六十元，比白班多出近一倍。公司工会谈下来的另一条是床：拖轮待命时允许轮换休息，每条船加装两张铺位，此前夜里待命只能坐着。",
			"夜里顶推的难处是看不清缆绳。公司在带缆桩上刷了荧光漆，试用一周，带缆时间平均缩短四分钟。"
		],
		reads: 3920,
		comments: 9
	},
	{
		key: "port-week",
		section: "port",
		topics: ["night-pilotage"],
		headline: "望汐港一周：冷藏箱占比升到14.2%",
		standfirst: "夜间靠泊十九艘次，粮食到港创今年单周新高",
		bylines: [{
			name: "岬湾通讯社",
			role: "author"
		}],
		source: "jiawan",
		originalHeadline: "望汐港周度数据：集装箱吞吐量8.94万标箱，环比增3.6%",
		editor: "kuang-shuning",
		hoursAgo: 22,
		body: [
			"望汐港本周完成集装箱吞吐8.94万标箱，环比增长3.6%，其中冷藏箱1.27万标箱，占14.2%，比上周高0.9个百分点。散货吞吐121.3万吨，环比下降1.4%，煤炭减少，粮食增加。",
			{ table: {
				caption: "望汐港本周主要指标",
				head: [
					"指标",
					"本周",
					"环比"
				],
				rows: [
					[
						"集装箱（万标箱）",
						"8.94",
						"+3.6%"
					],
					[
						"冷藏箱（万标箱）",
						"1.27",
						"+10.4%"
					],
					[
						"散货（万吨）",
						"121.3",
						"−1.4%"
					],
					[
						"粮食到港（万吨）",
						"23.8",
						"+17.2%"
					],
					[
						"平均等泊（小时）",
						"9.2",
						"−0.7"
					],
					[
						"夜间靠离泊（艘次）",
						"19",
						"+4"
					]
				]
			} },
			"冷藏箱上升与夜间引航有关。过去下午三点以后到港的冷藏船要等到次日，船公司宁可绕去北岬港。本周有三条每周班的冷藏船改靠望汐，船名分别是“霜序”“海棠7”和“青鲷”。北岬港同期冷藏箱下降4.8%。",
			"等泊时间仍有分化。集装箱船平均等3.1小时，散货船14.7小时。散货等得久，主要受三号码头卸船机检修影响，检修预计{day|8}结束。",
			"港务部门预计，下周受一次中等潮差影响，进出港节奏平稳，潮闸没有关闭计划。粮食仍将集中到港，已报船期的有七条，其中“霁川”轮船长218米，为今年最长。",
			"费率方面，望汐至北方港口的内贸箱运价每标箱1420元，与上周持平；出口冷箱附加费由每箱180元降到150元，船公司解释为“等泊成本下降”。"
		],
		reads: 4310,
		comments: 11
	},
	{
		key: "night-bus-data",
		section: "city",
		topics: ["night-bus"],
		headline: "四条夜班线一月坐了三万三千人，最空的一班只有司机",
		standfirst: "逐班刷卡数据首次公开：哪里挤，哪里空，哪里根本没有车",
		bylines: ["teng-xiu", {
			name: "数据组",
			role: "author"
		}],
		source: "desk",
		editor: "mi-qinghe",
		hoursAgo: 100,
		body: [
			"市公交集团应本报申请，公开了四条夜班线上月的逐班刷卡数据，共三万三千一百零七人次。最挤的一班是N3路1时50分从外港开出的，平均坐四十六人；最空的一班是N2路3时30分，三十天里有十一天车上只有司机。",
			{ table: {
				caption: "夜班公交上月客流",
				head: [
					"线路",
					"起讫",
					"每夜班次",
					"月客流",
					"每班人数"
				],
				rows: [
					[
						"N1",
						"火车站—潮声路",
						"16",
						"7210",
						"15.0"
					],
					[
						"N2",
						"火车站—盐仓路",
						"14",
						"4065",
						"9.7"
					],
					[
						"N3",
						"外港—缆桩街",
						"16",
						"10608",
						"22.1"
					],
					[
						"N4",
						"缆桩街—望汐大学",
						"18",
						"11224",
						"20.8"
					]
				]
			} },
			{ h2: "两种乘客" },
			"把上车时间排开，看得见两座山。第一座在零点前后，N4路上是学生和夜市的客人；第二座在两点前后，N3路上是下工的人。两座山中间有一个谷，一点到一点半，四条线加起来平均只有五十几个人。",
			"第三座山看不见，因为没有车。手机信令显示，凌晨两点到三点从外港二号、三号码头去望汐大学方向的约有二百六十人次，眼下全部靠拼车、摩托和步行。集团据此提出N6路的走向。",
			{ h2: "空车要不要停" },
			"N2路每班9.7人，是不是该停？数据里有一个细节：N2路的乘客里，四成每周坐四次以上，职业以保洁、护工和面点工为主，没有可以替换的线路。集团打算保留首末各三班，中间的改为电话预约，打一个电话，车绕进来。预约试行三个月，若平均候车不超过二十分钟就固定下来。"
		],
		reads: 8340,
		comments: 37
	}
];
// src/demo/stories/shipyard-people.ts
/** Those who built the ships, and the ground they stood on. */
var shipyardPeople = [
	{
		key: "shipyard-workers",
		section: "culture",
		topics: ["shipyard"],
		headline: "老船厂把九百小时的声音存下来",
		standfirst: "口述史完成录音，最难的不是让人开口，是听懂行话",
		bylines: ["kuai-qing"],
		source: "desk",
		editor: "lu-an",
		hoursAgo: 98,
		body: [
			"“大料不过夜”是什么意思，整理录音的学生争了两天。有人说是钢板不能放到第二天，有人说是工资当日结清。最后打电话去问，说话的老工人在那头笑：是说大块的红烧肉，食堂当天要卖完。",
			"老船厂口述史{day|-1}完成录音，一百二十六名职工，最年长的九十四岁，录音累计九百零四小时。年底前整理成文字，明年5月随一期工程开放，访客坐在放样楼的窗下，用一只旧的船用话筒听。",
			{ h2: "九个小时的一条船" },
			{
				picture: "shipyard",
				caption: "老职工从放样楼的窗口看一号船坞。",
				credit: "本报记者 卞沐 摄",
				alt: "窗框里的旧船坞与起重机，前景是一位老人的侧影"
			},
			"最长的一段是{ruby|瞿|qú}福根的，九个小时，分三天录。他从一根粉线讲起，讲一条渡轮怎样从地板上的线变成木样，木样变成钢板，钢板变成船，最后讲到下水那天，艉轴管漏水，他带着两斤牛油爬进去堵，外面在放鞭炮。",
			"这段录音里停顿很多。整理的学生原来把停顿剪掉，瞿福根听了说不对，“我停下来的地方，是在看”。后来停顿都留着，写成文字的时候，用一条空行。",
			{ h2: "没有说出来的" },
			"有人报了名，来了，坐下，没有说。起重工{ruby|盖|gě}满仓在话筒前坐了四十分钟，喝了三杯茶，说下次吧。第二次他带来一本工作证，里面夹着一张照片，是一个年轻人，1983年在二号坞出的事。他说，照片可以录吗。录音师说可以，就把话筒转过去，对着照片录了一分钟。",
			"厂里历年工伤死亡的有二十一人，改造方案里原本没有提到他们。口述史小组建议在一号坞的坞壁上留二十一个铆钉孔，不刻名字，名字写在放样楼的册子里。设计师查令仪采纳了，孔的位置由他们的工友来定。",
			"录音的最后一个问题都一样：如果再选一次，还做不做这一行。一百二十六个人里，说做的七十四个，说不做的三十一个，其余的人没有回答，或者说，那时候哪有得选。"
		],
		reads: 9370,
		comments: 38
	},
	{
		key: "shipyard-soil",
		section: "economy",
		topics: ["shipyard"],
		headline: "三万两千方土怎么搬，老船厂公布修复账单",
		standfirst: "每立方米一千零九十元，一车土五个签名",
		bylines: ["kuai-qing", "chang-yiming"],
		source: "desk",
		editor: "kuang-shuning",
		hoursAgo: 240,
		body: [
			"老船厂改造业主单位公布了土壤修复的阶段账单：总量3.2万立方米，已外运2.4万立方米，支出2616万元，折合每立方米1090元，比预算低一成二。",
			"污染集中在两处。油漆车间地下两米以内，铅和铬超标，最高处是限值的九倍，那里1951年到1998年刷过一种红色的防锈底漆；二号船坞西侧，石油烃超标，来自一条漏了不知多少年的油管。其余地块基本干净。",
			{ h2: "五个签名" },
			"每车土有一张五联单，挖方、监理、司机、过磅、处置厂各签一次，缺一联就退车。六个月里退过十九车，其中十七车是因为签名看不清，两车是因为过磅数与出厂数差了三百公斤以上，查下来是下雨。",
			"住在船坞路新村的居民最关心扬尘和气味。工地围挡上的屏幕每五分钟刷新一次数据，超标即停工，半年里停过四次。居民代表每月可以进场看一次，头两次来的有三十多人，后来剩下三五个，佘有根每次都到，他带一块白手帕，挂在脚手架上，走的时候看黑不黑。",
			{ h2: "省下来的钱" },
			"比预算省下约350万元，主要因为一部分轻度污染的土没有外运，就地封在放样楼北侧，上盖一米净土种草，监测三十年。这部分有人担心。业主答复，封存区立了牌，写明下面是什么，“不让人忘记，也是修复”。"
		],
		updates: [{
			hoursAgo: 60,
			note: "更新：截至目前累计外运2.6万立方米，余下部分计划年底前运完。"
		}],
		reads: 5120,
		comments: 16
	},
	{
		key: "shipyard-open-day",
		section: "city",
		topics: ["shipyard"],
		headline: "两千人排队看老船厂的一块木地板",
		bylines: ["kuai-qing"],
		source: "desk",
		editor: "mi-qinghe",
		hoursAgo: 23,
		body: [
			"老船厂放样楼{day|-1}向市民开放一天，预约名额两千个，四十分钟约完。看的是三层那块没有柱子的木地板，二千一百平方米，粉线还在，依稀认得出一条渡轮的艏部。",
			"参观者须换布鞋。门口备了三百双，是船坞路新村的九位老人纳的，鞋底绣着编号。布鞋不够时，孩子们光着脚上去，跑了几步自己停下来，改成走。",
			"{ruby|瞿|qú}福根在现场示范弹粉线，弹了十一次，每次都有人鼓掌。他说，弹得好不好，不用看线，听声音，“要一声，不能两声”。"
		],
		reads: 8020,
		comments: 33
	}
];
// src/demo/stories/shipyard.ts
/** What becomes of the old yard and of those who worked there. */
var shipyardStories = [{
	key: "shipyard-dock",
	section: "culture",
	topics: ["shipyard", "tram-2"],
	kicker: "争了二十六个月",
	headline: "老船厂为一池水改了五版图纸",
	standfirst: "一号船坞留下4.2米深的水，一期明年5月开放",
	bylines: ["kuai-qing", "bian-mu"],
	dateline: "本报船坞路",
	source: "desk",
	editor: "lu-an",
	hoursAgo: 20,
	body: [
		"一号船坞里的水是绿的，水面漂着一只橡胶手套和半块枕木。坞底四米多深的地方，还立着最后一条船留下的十一对龙骨墩，2014年那条渡轮出坞之后，没有人再把它们挪开。",
		"{day|-1}，老船厂改造工程通过了第五版图纸的审查：坞门不填，四台门座吊不拆，船坞保留4.2米水深，坞壁内侧加一道钢板桩。为了这一池水，业主、设计院、文保专家和住在厂门外的老职工争了二十六个月。",
		{
			picture: "shipyard",
			caption: "从“老红”的驾驶室俯看一号船坞。这台门座吊造于1972年，起重30吨。",
			credit: "本报记者 卞沐 摄",
			alt: "高处俯瞰的旧船坞，长方形的水面泛着绿色，坞边立着红色的门座起重机，远处是漪江"
		},
		{ h2: "填，还是不填" },
		"最早的方案要把船坞填平，上面做草坪和舞台，省钱，也安全。一号船坞长168米、宽26米，坞壁是1936年的毛石砌体，灰缝剥落，渗水每小时十一立方米。填平要1900万元，修坞壁要4700万元。",
		"反对的声音从船坞路新村来。停产时在册的4326名职工，有一千七百多户还住在那里。退休放样工{ruby|瞿|qú}福根写了七封信，第七封只有一句话：船坞没有水，就是一个坑；坑填了，我们就是一群站在草坪上的人。",
		"设计师{ruby|查|zhā}令仪把这句话贴在办公室的墙上，贴了一年。她换过四种做法，最后用的是船厂自己的办法：不修旧墙，在墙里面再做一道墙。钢板桩打到岩面，旧坞壁不再挡水，只挡目光。造价3360万元，比修坞壁省1340万元。",
		{ h2: "四台吊机" },
		"门座吊一共四台，最有名的是一号坞边的“老红”。它的减速箱裂了，吊臂还能转。检测报告写了一百三十页，结论是主结构可以再站五十年，前提是每年除锈。一年除锈的费用，四台合计四十六万元。",
		"运营方想把其中一台改成观景台，每次上十二个人。消防部门问，人怎么下来。老吊机司机{ruby|盖|gě}满仓回答，过去停电，他是从吊臂上走下来的。这个办法没有被采纳，现在的图纸上多了一座独立的钢楼梯，和吊机隔着四十厘米，碰也不碰它。",
		{ h2: "土和铁" },
		"看不见的工程在地下。厂区土壤修复3.2万立方米，重金属和石油烃超标的土集中在油漆车间和二号坞西侧，已经外运处置2.6万立方米，剩下的年底运完。每一车土有一张单子，从挖出来到进处置厂，要有五个人签名。",
		"铁则要留下来。登记在册的旧工件有一万一千余件，从一吨半的船用曲轴到刻着名字的铆钉锤。志愿者给每件东西拍照、称重、写下是谁捐的。一百二十六名老职工录了口述，最长的一段九个小时，讲的是一条船从放样到下水，哪些地方是将就的。",
		{
			quote: "他们问我，最得意的是哪条船。我说没有。每条船下水那天，我都在看它哪里还漏。",
			by: "瞿福根，退休放样工，七十九岁"
		},
		{ h2: "明年5月以后" },
		"一期开放的是一号船坞、放样楼和厂门口广场，共9.6公顷，不收门票。放样楼三层是一整块没有柱子的木地板，二千一百平方米，过去在上面用粉线画出船的原样大小。汐剧团已经在这里排过两次《守闸人》，演员说，踩上去的回声像在甲板上。",
		"二号船坞背后就是望汐队的主场，北看台的楼梯直通坞边。三号船坞留给修船，那里仍有两家小厂，给{ruby|篙|gāo}屿的轮渡换钢板。改造没有要它们走。",
		"厂门口还有一件没定的事。2路电车的终点站就在门外，如果停运，明年来看船厂的人要从最近的公交站走八百米。业主单位在听证会上说愿意出一笔站台钱，数额在千万元左右。查令仪的图纸在那里画了一条虚线，旁边注着：轨道，待定。"
	],
	reads: 18230,
	comments: 82
}];
// src/demo/stories/stage-and-school.ts
/** The opera and the island's school. */
var stageAndSchool = [{
	key: "opera-review",
	section: "culture",
	topics: ["tide-gate"],
	headline: "评戏｜《守闸人》把潮水唱进了锣鼓点",
	standfirst: "汐剧团的新戏没有水，观众却抬起了脚",
	bylines: ["kuai-qing"],
	source: "desk",
	editor: "lu-an",
	hoursAgo: 24,
	body: [
		"第二场，守闸的老人蹲在台口，用手背试水。台上没有水，只有一条蓝布，由四个人在侧幕里慢慢抖。锣停了，鼓停了，只剩一面小堂鼓，一下，一下，间隔越来越短。坐在第三排的人把脚往里收了收。",
		{
			picture: "opera-stage",
			caption: "汐剧《守闸人》第二场“试水”，蔺素娥反串老闸工。",
			credit: "望汐市汐剧团供图",
			alt: "戏台上，老生扮相的演员蹲在台口伸手试水，身后一条蓝色长绸横过舞台"
		},
		"汐剧团的新戏《守闸人》在望海楼剧场首演三场，编剧{ruby|查|zhā}小山，作曲{ruby|乐|yuè}鸣，主演蔺素娥反串老生。故事不复杂：1969年的大潮夜，老闸工要在关闸和等儿子的船回来之间选一个。",
		{ h2: "锣鼓里的潮" },
		"这出戏最好的东西在乐池里。汐剧的锣鼓点历来有“急水”“平流”两套，乐鸣把真实的潮位记录谱了进去：一小时一拍，潮高就是力度，从低潮到4.92米，一共六十三锤。懂的人听得出那是哪一年，不懂的人只觉得胸口越来越紧。六十三锤打完，全场静了十一秒，这十一秒没有写在谱上。",
		"潮位记录来自沃秉章的手抄本。他看过一次彩排，听完说，第四十七锤轻了，那个钟点风转了向，水是跳上来的。乐鸣回去改了。",
		{ h2: "不足" },
		"第四场父子对唱太长，十四分钟里道理讲了三遍。儿子这个人物只有孝顺一面，他为什么在那样的夜里出海，一句“为了生计”带过，撑不起后面的选择。舞美里那道真的木闸板，是从西涌闸借来的，固然好看，落下来的时候声音却是木头的，不是水的，一落，戏就散了一点。",
		{ h2: "蔺素娥" },
		"五十八岁的蔺素娥演了三十多年小旦，头一回挂髯口。她没有学男人走路，只是把步子里多余的东西去掉。最后一折，闸门落定，老人不看闸，看自己的手，然后把手在衣襟上擦干，那是戏里唯一真正有水的动作，她事先在桶里蘸过。",
		"闸工逄海生在台下看了首演，散场时有人问他像不像。他说别的都像，就是擦手那一下，他自己是往裤子上擦的。第二场，蔺素娥改在了裤子上。"
	],
	reads: 11230,
	comments: 49
}, {
	key: "island-school",
	section: "culture",
	topics: [],
	headline: "篙屿小学等来第八名学生",
	standfirst: "两位老师，三个年级，一节课分成三段讲",
	bylines: ["kuai-qing"],
	dateline: "本报篙屿",
	source: "desk",
	editor: "lu-an",
	hoursAgo: 33,
	body: [
		"{ruby|篙|gāo}屿小学的第一节课由三段组成：一年级两个人读生字，十二分钟；三年级三个人做除法，十四分钟；五年级两个人写作文，剩下的时间。老师成默言在三张课桌之间走，走一圈二十六步，她数过。",
		{
			picture: "classroom",
			caption: "篙屿小学的一节课，三个年级在同一间教室。",
			credit: "本报记者 卞沐 摄",
			alt: "一间明亮的小教室，七名学生分坐三处，女教师站在中间，窗外是海"
		},
		"学校1958年建，最多时有学生二百一十人，现在七人，教师两人。按规定，连续两年不足十人的教学点可以并入市区寄宿。岛上开过会，二十九户家长里有二十六户说再等等。",
		{ h2: "第八个" },
		"等来的第八个叫佘渡，六岁，下学期从市区转来。他父亲原是冷链公司的司机，今年在岛上租下一间旧鱼厂，改成修船和做蚝干的小作坊。别人都把孩子往外送，他往里带，“外面五十五个人一班，老师记不住他左撇子”。",
		"为了这个孩子，二年级要重新开起来。成默言把一节课分成四段，每段少三分钟。她去仓库找课桌，找到一张刻着1987年的，擦干净，发现桌肚里还有一支铅笔。",
		{ h2: "船" },
		"岛上没有四年级和六年级。高年级的课要靠船：市实验小学的英语和音乐老师每周三坐第一班轮渡来，末班回去。过去末班是20时20分，冬天有雾就要提前走。新班表改到21时，音乐老师说，这四十分钟够她带孩子们合一遍。",
		"体育课在码头上，跑步的终点是系缆桩，跳远落在沙滩上，潮大的时候改在走廊。去年市运动会，五年级的翁潮生拿了垒球掷远第三名，教练问他怎么练的，他说，往船上扔缆绳。",
		"食堂刚有了一台蒸饭柜，轮渡船员凑钱买的。第一锅饭水放多了，七个人吃了两天粥，谁也没有说。"
	],
	reads: 14090,
	comments: 72
}];
// src/demo/stories/tide-gate-follow.ts
/** Before and after the first closing: ships that waited, a trial, and a story that was wrong. */
var tideGateFollow = [
	{
		key: "tide-gate-port-wait",
		section: "port",
		topics: ["tide-gate", "night-pilotage"],
		headline: "二十七条船在闸门外面等什么",
		standfirst: "等水，等引航员，等一条早六个小时的短信",
		bylines: ["chang-yiming"],
		dateline: "本报外港",
		source: "desk",
		editor: "kuang-shuning",
		hoursAgo: 9,
		body: [
			"“海棠7”轮的大副把船停在锚地最外缘，那里浪大，但是离闸近的地方已经没有位置。他的舱里有三百一十吨冻带鱼，制冷机每小时耗油五十二公斤。{day|-1}他在那里等了五个小时又十分钟。",
			"关闸期间，闸外共有二十七条船：货船九条，渔船十一条，驳船四条，客渡三条。等待最短的是一条渔船，一小时二十分，它看见闸门在动就掉头去拖了一网；最长的是一条装水泥的驳船，十一个小时，它没有装甚高频，是别的船用喇叭告诉它的。",
			{ h2: "一条短信走了多久" },
			"会商签字是10时25分，海事部门11时02分收到传真，12时08分短信发出，送达渔船1473部手机，显示已读的612部。渔船出海以后多数没有信号。十一条渔船的船东里，有七个说自己是看见别人往回走才知道的。",
			"渔民协会的意见写成了三条：预通知提前二十四小时；用甚高频16频道播，隔半小时一遍；码头挂旗，关闸挂红旗，远处也看得见。管理处当晚答复，三条都办，从下一次开始。",
			{ h2: "先放谁进来" },
			"23时40分闸门提起，通航孔一次只过一条船，间隔十二分钟。引航站排的次序是冷藏船、客渡、货船、驳船，渔船由渔政船领着走边孔。船东们没有意见，有意见的是两条同时到的货船，一条先到锚地，一条先报的到港时间，差了九分钟。值班引航员让它们猜拳，没有人肯猜，最后按船名的笔画。",
			"按笔画不是办法。引航站站长费长庚说，今后以报到港时间为准，精确到分，“在甚高频里喊出来的那一刻算”。",
			{ h2: "等一次要多少钱" },
			"船舶代理公司粗算过，一次关闸，闸外二十七条船的燃油、人工和滞期损失合起来约三十八万元。一年十四次，就是五百多万元。代理商会希望在港口使费里作一点抵扣。港务部门没有答应，给出的替代办法是，预计关闸当天，锚地不收锚泊费。",
			"“海棠7”轮进港时已是后半夜。大副在卸货单上写下温度，零下十九度，合格。他说下一次如果提前一天知道，会让船慢两节，“油省下来，人也睡一觉”。"
		],
		reads: 8760,
		comments: 27
	},
	{
		key: "tide-gate-crack-retracted",
		section: "city",
		topics: ["tide-gate"],
		headline: "潮闸三号孔底板疑现裂缝，管理处称正在核查",
		bylines: ["teng-xiu"],
		source: "desk",
		editor: "mi-qinghe",
		hoursAgo: 50,
		body: [
			"一段十七秒的水下视频今天在网上流传，画面中一块混凝土底板上有一道长约一米的缝隙，发布者称拍摄地点是外港潮闸三号孔。",
			"记者致电潮闸管理处，值班人员表示“已经看到视频，正在核查”。望汐大学一位不愿具名的结构专家说，如果属实，需要停闸检查。",
			"潮闸原定近日迎来启用后的第一次大潮。管理处没有说明核查是否影响关闸安排。"
		],
		retraction: {
			hoursAgo: 47,
			reason: "视频并非在外港潮闸拍摄，画面里的底板有伸缩缝编号“丙9”，潮闸没有这一编号。本报在核实拍摄地点之前发稿，引用的专家也没有看过视频全长，不符合本报采编规范。本报撤回全文，向潮闸管理处和读者致歉。经核实的情况见《潮闸裂缝视频拍自别处，本报撤回前稿》。"
		},
		reads: 9410,
		comments: 46
	},
	{
		key: "tide-gate-crack-checked",
		section: "city",
		topics: ["tide-gate"],
		headline: "潮闸裂缝视频拍自别处，本报撤回前稿",
		standfirst: "潜水员复查七孔底板，没有发现结构裂缝",
		bylines: ["teng-xiu"],
		dateline: "本报外港",
		source: "desk",
		editor: "xi-wentao",
		hoursAgo: 46.5,
		body: [
			"网上流传的“潮闸底板裂缝”视频，拍的不是外港潮闸。记者与潮闸管理处逐帧比对，画面第11秒露出一个白漆编号“丙9”，那是外省一座旧船闸的伸缩缝编号。潮闸的底板按孔号编为一至七，没有甲乙丙。",
			"为慎重起见，管理处请潜水员重查了七孔底板，用时六小时，录像已公开。三号孔底板上有两条宽度小于0.1毫米的表面收缩纹，交工时就有登记，不影响使用。",
			"本报{day|-1}刊发的《潮闸三号孔底板疑现裂缝，管理处称正在核查》未核实拍摄地点，已全文撤回。从发布到撤回共三小时，当值编辑与记者已作书面检讨，附在{a|更正与说明|/corrections}里，任何人都可以查看。"
		],
		reads: 13220,
		comments: 59
	},
	{
		key: "tide-gate-trial",
		section: "city",
		topics: ["tide-gate"],
		headline: "潮闸通过满负荷试验，四次启闭误差不到两厘米",
		standfirst: "通航孔合拢二十六分钟，手动落门三十七分钟",
		bylines: ["teng-xiu"],
		dateline: "本报外港",
		source: "tide-office",
		originalHeadline: "外港潮闸工程满负荷启闭试验圆满完成",
		editor: "mi-qinghe",
		hoursAgo: 170,
		body: [
			"外港潮闸{day|-1}完成启用前最后一次满负荷试验。七扇闸门在四小时内启闭四次，每次落门后的水平误差分别是1.2厘米、1.7厘米、0.9厘米和1.4厘米，设计允许三厘米。",
			"试验选在小潮，外侧潮位2.9米。施工方在闸内蓄水，造出1.5米的反向水头，比预计中一般大潮的内外水位差还要大。通航孔两扇弧形门合拢用了二十六分钟，六扇平板门依次落底用了十二分钟。",
			{ h2: "停电的那一次" },
			"第三次启闭模拟双电源失电。柴油发电机在十一秒内接上，随后再模拟发电机故障，四名闸工改用手动油泵，两人一组，每组压五分钟换人，三十七分钟把一扇平板门放到底。带头的是闸工逄海生，他压完最后一下，去看的不是压力表，是门缝里的水。",
			"总工程师仇怀舟介绍，试验中暴露的问题有三个：二号门位移传感器漂移，已更换；通航孔声光警示被海鸥粪遮住一半，改了位置；控制室的椅子太响，影响听水声，正在换。",
			{ h2: "什么时候真正用" },
			"按潮汐推算，下一次超过警戒潮位的大潮在一周以后。是否关闸，由管理处、气象、海事三方当天会商。管理处公布了会商的四个依据：预报潮位、风、上游流量、港内船舶，并承诺每次会商单都在网上公开。",
			"潮闸工程历时四年零三个月，投资18.6亿元，比概算少四千三百万元。少的部分主要来自围堰，原计划拆两次，实际只拆了一次。"
		],
		reads: 6240,
		comments: 18
	}
];
// src/demo/stories/tide-gate-people.ts
/** Those who live by the gate: its keeper, the lowest street, the man who measured the tide. */
var tideGatePeople = [
	{
		key: "gatekeeper-pang",
		section: "society",
		topics: ["tide-gate"],
		headline: "守闸人逄海生：看了三十四年水，第一次看屏幕",
		standfirst: "从西涌木闸到外港潮闸，他的本事换了地方，没有换掉",
		bylines: ["teng-xiu", {
			name: "卞沐",
			role: "photographer"
		}],
		dateline: "本报外港",
		source: "desk",
		editor: "mi-qinghe",
		hoursAgo: 26,
		body: [
			"{ruby|逄|páng}海生在控制室的位子靠窗，这是他提的唯一要求。窗外是闸，窗里是十二块屏幕，椅子转九十度，正好一边一半。同事都面朝屏幕坐，只有他的椅子总是朝外。",
			"他五十八岁，闸工，工号001。外港潮闸招了四十一个人，平均年龄二十九岁，他是唯一没有大专文凭的一个。招聘公告写着“特殊技能岗”，附注：需具备三十年以上水闸运行经历。全市符合条件的有两个人，另一个耳朵不好。",
			{ h2: "木闸" },
			"西涌闸在老城西边，1951年修的，七块木闸板，每块一百八十斤，靠一架绞盘提放。逄海生二十四岁进闸房，接他师傅的班。闸房一间半，半间睡觉，一间放绞盘，墙上钉着一根刻了道的竹竿，是他自己做的水尺。",
			"那时候关闸不会商。他看三样东西：风向，月亮，门前石阶上的藤壶。藤壶开口的那一线，就是昨天的高潮。风从东南转东北，水会比表上多来半尺。看完了，他去街上敲锣，敲三下是提防，敲五下是搬东西。",
			"他守了三十四年，西涌进过两次水。一次是1997年，闸板断了一块，他和师傅的儿子跳下去用棉被堵。另一次是2019年，闸没有坏，水从别处来，绕到了闸的后面。埠头街泡了四十一个小时，他坐在闸房的屋顶上，看水从两边一样高，“那个时候我就晓得，这道闸没有用了”。",
			{
				quote: "闸这个东西，不是关得住水，是关得住人的心。水绕过来，心就散了。",
				by: "逄海生"
			},
			{ h2: "屏幕" },
			{
				picture: "tide-gate",
				caption: "启用前的外港潮闸。控制室在二号闸墩顶上，窗户朝海。",
				credit: "本报记者 卞沐 摄",
				alt: "白天的潮闸全景，七孔闸墩横跨河口，闸墩顶上有一间带大窗的控制室"
			},
			"西涌闸去年拆的。拆下来的七块闸板，三块给了市博物馆，两块被做成长椅，放在埠头街口，剩下两块在他家阳台上，夹着花盆。新闸培训四个月，他考了两次。第一次栽在英文缩写上，PLC、UPS、SCADA，他全部写成了汉字的谐音。第二次监考的工程师把题目念给他听，他一条一条答，九十一分。",
			"年轻人起初把他当成一件展品。改变发生在试运行的第二个月。那天五号门下落，屏幕上一切正常，他忽然说停。值班长问为什么，他说水声不对，“像嘴里含了东西”。停下来查，底槛上横着一根四米多长的毛竹，大概是从螺湾漂来的。如果压下去，止水橡皮要换半条，十一万元。",
			"总工程师{ruby|仇|qiú}怀舟第二天在五号和六号闸墩上各装了一只水下麦克风，把声音接进控制室。逄海生听了三天，说可以，就是慢半拍。现在这两路声音存了下来，仇怀舟想让机器也学着听，标注的人是逄海生，他在每段录音后面用铅笔写字：正常，正常，有草，正常，有鱼撞门。",
			{ h2: "家里" },
			"他家住埠头街72号，比街上最低的那几户高出一拃。妻子在街口卖茶叶蛋，女儿逄澜在望汐大学学海洋技术，宿明副教授的学生，论文写的是闸内外的盐度。父女俩看同一片水，说的话不大一样。女儿说“水体交换”，他说“换口气”。",
			"“她跟我讲，一年关十四次，每次关多久，里面的水要几天才换得过来，都能算。”他说，“我讲，那你算一算，换不过来的那几天，螺湾的蚝吃什么。她算不出来，去问她老师，她老师也要等浮标的数。”",
			"他离退休还有两年。管理处的年轻人给他做了一本册子，记他说过的话，封面写着《听闸》，现在有三十六页。里面有一条是：大潮前一天，闸墩西侧的螃蟹会往上爬到第四道焊缝；爬到第五道，你就去把值班长叫醒。",
			{ h2: "第一次" },
			"最近的一次大潮就要来了。按预报，它会是新闸第一次真正要关上的潮。控制室排了班，逄海生不在当班名单里，他自己申请在记录簿上签第一个名，管理处同意了。记录簿是他挑的，布面，横格，和西涌闸房里用过的三十四本一样。",
			"他还打算做一件没有人要求的事：那天傍晚去埠头街口，把从西涌带出来的锣敲五下。街道办问他，有闸了还敲什么。他说，五下是搬东西，三下是提防，“我敲三下吧，不搬，提防一下总是好的”。"
		],
		reads: 24350,
		comments: 143
	},
	{
		key: "butoujie-boards",
		section: "city",
		topics: ["tide-gate"],
		headline: "埠头街舍不得扔的一百八十六块挡水板",
		standfirst: "街道办想收去做一面墙，四十一户不肯交",
		bylines: ["yu-nanxing"],
		source: "desk",
		editor: "mi-qinghe",
		hoursAgo: 21,
		body: [
			"{ruby|埠|bù}头街一百八十六户，门框两边都有槽，槽里插挡水板。板子大多是樟木的，高六十厘米，背面用毛笔写着门牌号，有的还写着年份。最老的一块是89号的，写着“1956”。",
			"潮闸启用以后，街道办贴出通知，征集挡水板，说要在街口砌一面墙。一个月里收到一百四十五块，另有四十一户没有交。",
			{ h2: "不交的人" },
			"连阿彩不交，理由是板子下个月可能还要用。她在70号卖鱼丸，店里的插座都装在一米二以上，冰柜垫着两层砖。2019年那次，她的板子顶了两个小时，水从墙缝里冒出来，“板没有输，是墙输了”。",
			"74号的老裁缝不交，因为板子背面有他儿子每年的身高，从三岁画到十五岁。街道办提出拍照存档，他说照片上摸不到。后来商量的结果是，板子留在门上，墙上给他空一个格子。",
			"也有交了又要回去的。81号的租客搬来才半年，把板子交了，房东从外地打电话来问，说那是他外公的棺材板余料。经办的年轻人把一百四十五块板子重新翻了一遍，在最底下找到了。",
			{ h2: "槽怎么办" },
			"比板子更难办的是槽。门框上的两道槽，木匠叫“水路”，新装的防盗门要把它填掉。今年以来已有二十七户填了槽。规划部门的意见是，沿街立面属于风貌保护范围，槽不许填，可是不填，防盗门就关不严。",
			"住在66号对面的退休教师提了一个办法：把槽留着，里面嵌一根透光的条，晚上亮。他说，过去下大潮，家家把油灯放在板子后面，从街头看过来，灯浮在水线上。街道办觉得好，正在问价钱，一户大约四百元。",
			"墙的图样已经出来，长十八米，把板子按门牌号排，缺的地方空着。设计的人说，空着也好看，“别人会问，这家的板到哪里去了，旁边的人就会告诉他，在门上”。"
		],
		reads: 11870,
		comments: 67
	},
	{
		key: "obituary-wo",
		section: "society",
		topics: ["tide-gate", "library-night"],
		kicker: "讣闻",
		headline: "沃秉章辞世，他用一根木尺量了三十八年潮",
		standfirst: "五万五千多个数，是潮闸定高的依据之一",
		bylines: ["yu-nanxing"],
		source: "desk",
		editor: "mi-qinghe",
		hoursAgo: 28,
		body: [
			"老水文站观测员沃秉章{day|-3}夜间在市三院去世，享年九十一岁。家人说，他走的时候是低潮。",
			"从1957年到1995年，他在外港水文站观测潮位，每天四次，早、午、晚和半夜。尺是木头的，三米六，钉在栈桥的桩上，读到厘米。三十八年里，他缺测过十一次，其中九次是台风冲走了栈桥，一次是结婚，一次是父亲去世。每一次缺测他都在备注栏里写明缘由，后两次写的是“私事”。",
			{ h2: "一个半夜的数" },
			"他的记录在潮闸设计时派上了用场。国家站的自记仪1983年才装，再往前只有人工读数，精度一直有人怀疑。设计单位拿邻近三个站倒推，发现他读的数与推算值平均只差1.4厘米，半夜的读数并不比白天的差。总工程师仇怀舟说，6.05米的设计潮位，有一半的底气来自那几十本册子，“他半夜没有偷懒，我们少修了二十厘米，也多睡了几个安稳觉”。",
			"有一个数后来常被提起。1969年的一个凌晨，风把马灯吹灭，他在黑暗里用手摸尺，一道一道数刻痕，记下4.92米，旁边写“手读”。那是有记录以来外港的最高潮位，自记仪时代从未超过它。",
			{ h2: "退休以后" },
			"退休以后他每天仍去栈桥，带一只马扎，看水，不记。栈桥拆掉那年，他把尺要了回来，立在家门后，给三个孙辈量身高。孙辈的身高也是四次：春、夏、秋、冬。",
			"上个月，儿子沃明川推着轮椅带他去望汐大学图书馆，他的记录存在那里的特藏室。馆员把第一册摊在垫子上，他看了很久，指着其中一行说，这个数读错了，应当是3.17米，他当天回去就想起来了，不好意思改。馆长冼予白请他在页边写下更正，他写了，签了名，日期写的是那一天，1961年的。",
			"告别式{day|1}上午在市殡仪馆举行。家属谢绝花圈，请来的人报一个自己记得的数。"
		],
		reads: 19640,
		comments: 88
	}
];
// src/demo/stories/tide-gate.ts
/** The gate's first real tide, and what it means for those on both sides of it. */
var tideGateStories = [{
	key: "tide-gate-first-closing",
	section: "city",
	topics: ["tide-gate"],
	kicker: "外侧4.37米，内侧3.21米",
	headline: "外港潮闸首次迎潮落闸，埠头街一夜没有进水",
	standfirst: "关闸3小时52分，闸外等候二十七条船；下一次大潮预计半个月后到来",
	bylines: ["teng-xiu", "chang-yiming"],
	dateline: "本报外港",
	source: "desk",
	editor: "mi-qinghe",
	hoursAgo: 2.5,
	body: [
		"{day|-1}19时48分，外港潮闸最后一扇平板门落到底槛，控制室的屏幕上七个方块依次变绿。一百零四分钟以后，闸外的潮水涨到4.37米，比警戒潮位高出27厘米；闸内停在3.21米，再没有动过。",
		"这是潮闸建成以来第一次在真正的大潮里关闭。23时40分，内外水位持平，闸门重新提起。埠头街的石板路整夜是干的。",
		{
			picture: "tide-gate",
			caption: "{day|-1}傍晚，外港潮闸通航孔的弧形门缓缓合拢。门内是漪江，门外是海。",
			credit: "本报记者 卞沐 摄",
			alt: "暮色里的潮闸，两扇巨大的弧形钢门即将合拢，右侧闸墩上站着三名工作人员"
		},
		{ h2: "“差一米一六，门没有响”" },
		"关闸的决定作于当天上午。市气象台预报的高潮位是4.30米，管理处主任解望川在会商单上签字，时间是10时25分。此后的九个小时里，港口停止进出，轮渡改点，拖轮把两条走得慢的驳船拉回内港。",
		"19时10分，通航孔先动。两扇弧形门每扇重920吨，从门库里转出来，合到一起用了二十六分钟。随后六扇平板门一扇接一扇落下。总工程师{ruby|仇|qiú}怀舟没有看屏幕，他站在二号闸墩的廊道里，把手掌贴在混凝土上。",
		"“门如果没有坐实，水会先告诉墙。”他说，“内外差到一米一六的时候，墙没有抖，门没有响，我就知道今晚没有我的事了。”",
		"渗漏量是另一个要看的数。七道止水合计每秒渗水0.31立方米，设计允许0.80立方米。控制室把这个数每十分钟读一遍，由值班员写进一本纸质的记录簿。记录簿的第一页上，逄海生签了名。他五十八岁，守过西涌那座已经拆掉的木闸。",
		{ h2: "最低的那条街" },
		"埠头街最低处的高程是3.62米，在第66号到第70号之间，也就是本报社门前。照昨夜的潮位，如果没有闸，这里的水会没过小腿。{note|4.37米与3.62米相差0.75米。潮水经排水口倒灌进街，会有衰减，2019年以来的实测积水深约为两者之差的一半。}",
		"卖鱼丸的连阿彩照旧在门口插上了两块挡水板。她做了三十年生意，收摊时间由潮汐表决定。20时以后，她搬了张凳子坐在板子里面，等到22时，街上还是干的。她把板子抽出来，又坐了一会儿。",
		{
			quote: "我不是不信那个闸。我是不知道，不用搬东西的晚上应该做什么。",
			by: "连阿彩，埠头街商户"
		},
		"街道办的人那晚也没有睡。预案里的三个转移点都开着灯，来了十一个人，多数是独居老人，零点前陆续回了家。社区书记说，下一次还会开门，“开到大家自己觉得不用来为止”。",
		{ h2: "门外面的账" },
		"关闸的三个多小时里，闸外锚地等着二十七条船：九条货船、十一条渔船、四条驳船、三条客渡。最急的是两条冷藏船，舱里装着发往内地的海鲜。引航站按先冷藏、后客渡、再货船的次序放行，最后一条船凌晨进港。",
		"渔船东家们的意见是通知太晚。上午决定关闸，短信中午才到，有人已经出了海。管理处答复，下一次把预通知提前到二十四小时，会商结果一出就在{a|专题页|/t/tide-gate}和航道甚高频上同时播发。",
		"水的另一头也有人在记数。望汐大学海洋学院在闸内外放了六只浮标，测盐度和溶解氧。副教授宿明说，三个多小时不足以改变什么，“但一年十四次，每次赶上的季节不同，要连起来看”。湿地保护中心则在芦洲的两处滩涂拍了延时影像，看哪些泥面干得太久。",
		"按照调度规程，预报潮位达到3.90米就要会商，达到4.10米必须关闸。潮汐表上，下一次超过4米的大潮在{day|14}前后。解望川说，在那之前要做三件事：换掉四号门一只偏热的轴承，把通知改早，“再请埠头街的人来看一次门”。"
	],
	corrections: [{
		hoursAgo: 1.2,
		note: "本文较早版本把闸外高潮位误作4.73米，应为4.37米。数字取自值班记录时抄倒，谨向读者致歉。"
	}],
	updates: [{
		hoursAgo: 1.8,
		note: "更新：管理处补充说，四号门的备用轴承已从北岬发运，两天内到，将在下一次大潮前换好；闸外最后一条船已经卸完货。"
	}],
	reads: 48210,
	comments: 286
}, {
	key: "tide-gate-explainer",
	section: "city",
	topics: ["tide-gate"],
	headline: "图解｜三小时五十二分，一道闸怎样关住一场大潮",
	standfirst: "从会商到开闸，按值班记录逐分钟复原",
	bylines: ["teng-xiu"],
	source: "desk",
	editor: "mi-qinghe",
	hoursAgo: 4,
	body: [
		"潮闸不是一按就关。{day|-1}那次落闸，从签字到门全部到位，用了九个多小时，其中门在动的时间只有三十八分钟。其余的时间在等：等船走，等水转向，等风小一点。",
		{ table: {
			caption: "{day|-1}外港潮闸关闭过程",
			head: [
				"时刻",
				"外侧潮位",
				"内侧水位",
				"做了什么"
			],
			rows: [
				[
					"10:25",
					"2.06米",
					"2.11米",
					"会商签字，决定关闸"
				],
				[
					"17:30",
					"2.64米",
					"2.60米",
					"主航道停止进出"
				],
				[
					"19:10",
					"3.18米",
					"3.15米",
					"通航孔弧形门起转"
				],
				[
					"19:36",
					"3.27米",
					"3.19米",
					"弧形门合拢"
				],
				[
					"19:48",
					"3.33米",
					"3.21米",
					"六扇平板门全部落底"
				],
				[
					"21:32",
					"4.37米",
					"3.21米",
					"外侧最高，内外相差1.16米"
				],
				[
					"23:40",
					"3.21米",
					"3.21米",
					"内外持平，提门"
				]
			]
		} },
		{ h2: "为什么不等到最高的时候再关" },
		"水流最急的时候关门，门会被推着走。通航孔允许关门的最大流速是每秒1.2米，大潮上涨到半程时可以达到每秒2.4米。所以要赶在涨潮的前段关，那时水面才刚超过3米，门外的水还没有跑起来。",
		"关得早也有代价。内侧水位停在多高，取决于关门那一刻。关得越早，闸里的水越低，漪江上游来水可以存得越多，可是湿地的高滩、内港的浅水泊位就要忍受更长时间的低水位。",
		{ h2: "为什么是3.21米" },
		"埠头街最低处高程3.62米，管理处给它留了41厘米。这41厘米要装下三样东西：关闸期间上游来的水、城里下的雨，还有风把水面推斜的几厘米。昨夜无雨，上游流量每秒64立方米，三个多小时里内侧本应上涨约1厘米，恰好被止水渗漏之外的泵站抽走。",
		{ h2: "门要是坏了一扇呢" },
		"七扇门由两套电源和一台柴油机供电，任何一扇可以单独用手动油泵放下，六扇平板门各需四十分钟。去年的演练里，四名闸工轮换压泵，用了三十七分钟。通航孔的弧形门不能靠人力，但它可以只关到九成，剩下的缝每秒进水约14立方米，闸内一小时上涨不到两厘米。",
		"“我们算过最坏的一晚。”总工程师仇怀舟说，“最坏的一晚，街上也只到脚踝。”"
	],
	reads: 21740,
	comments: 74
}];
// src/demo/stories/town.ts
/** Stories that stand beside the long storylines: markets, ferries, weather, the day's small news. */
var townStories = [{
	key: "night-market",
	section: "economy",
	topics: ["night-bus"],
	headline: "缆桩街夜市重新划线，三百一十二个摊位各归各灯",
	standfirst: "油烟摊集中到东段，消防通道多出一米二；第一晚有人少卖了八十碗",
	bylines: ["yu-nanxing"],
	dateline: "本报讯",
	source: "desk",
	editor: "kuang-shuning",
	hoursAgo: 13.5,
	body: [
		"缆桩街的地上多了一层白漆。{day|-1}傍晚，夜市按新划的线出摊，三百一十二个摊位每个两米四宽、一米八深，头顶一盏编了号的灯。灯亮着，摊才算开。",
		"重新划线的起因是去年的一次火情。一只煤气罐阀门漏气，消防车开到街口，进不去，消防员拖着水带跑了一百六十米。没有人受伤。事后量了一遍，通道最窄处只有两米八，规定是四米。",
		{
			picture: "night-market",
			caption: "重新划线后的缆桩街夜市，东段集中了六十八个油烟摊。",
			credit: "本报记者 卞沐 摄",
			alt: "夜市街道，两侧摊位的灯整齐地排成两列，中间通道上行人往来，烟气从东头升起"
		},
		{ h2: "谁挪了地方" },
		"变动最大的是油烟摊。原先散在整条街的六十八个油烟摊集中到东段，接入新装的两台净化机，烟从楼顶排出去。沿街三楼的住户试着开了窗，说“能分得出是烤鱿鱼还是烤茄子，以前只知道是烤”。",
		"也有人吃了亏。卖花甲的老梁从街口挪到中段，第一晚卖了一百四十碗，比平时少八十碗。市场管理方的办法是每季度抽一次签，街口的十六个位置轮着坐，租金按位置分三档，最高的每月1850元，最低的920元。",
		{ h2: "最晚的一批客人" },
		"夜市两点收摊，最后一拨客人来自N3路。夜班公交把外港下工的人送到街口，他们要的东西差不多：一碗热的，坐下来吃。管理方原想统一到一点收摊，和公交集团对了时刻表，改成等N3路1时50分那班车走了再熄灯。",
		"“熄灯的顺序也是商量过的。”街道办的年轻人说，“从东往西，一盏一盏灭，最后一盏是公交站旁边的。”"
	],
	reads: 15320,
	comments: 64
}, {
	key: "ferry-timetable",
	section: "port",
	topics: [],
	headline: "篙屿轮渡末班船推迟到二十一点",
	bylines: [{
		name: "贝存义",
		role: "stringer"
	}],
	source: "desk",
	editor: "kuang-shuning",
	hoursAgo: 6.5,
	body: [
		"望汐轮渡公司今天公布冬季班表，{day|3}起执行。埠头街至{ruby|篙|gāo}屿航线每日由十八班减为十六班，减去的是上午10时和14时两班；末班船由20时20分推迟到21时，方便在市区看病、上晚自习的岛民回家。",
		{
			picture: "ferry",
			caption: "“篙屿3”轮靠上埠头街码头。全程5.6海里，航行三十五分钟。",
			credit: "本报资料照片",
			alt: "一艘白色双层渡轮正在靠码头，船头站着手持缆绳的水手，岸上有乘客等候"
		},
		"票价不变，仍为六元，岛上居民两元，担挑的菜蔬和渔获不另收费。潮闸关闭期间，轮渡改停闸外临时码头，由接驳车送到埠头街，车程十二分钟。公司提醒，关闸预通知发布后，请留意码头的蓝色旗，挂蓝旗即改停。"
	],
	reads: 5240,
	comments: 12
}];
// src/demo/stories/tram-line.ts
/** Two weeks of the tram: the proposals, the counts, the driver, the money. */
var tramLine = [
	{
		key: "tram-options-table",
		section: "city",
		topics: ["tram-2"],
		headline: "数据｜三个方案、四本账：2路电车的钱花在哪里",
		standfirst: "把十五年里要付的都加起来，三条路的差距没有看上去那么大",
		bylines: ["teng-xiu", {
			name: "数据组",
			role: "author"
		}],
		source: "desk",
		editor: "mi-qinghe",
		hoursAgo: 13,
		body: [
			"公示材料里，三个方案最显眼的数是一次性投入：0.42亿元、1.15亿元、4.20亿元，后者是前者的十倍。可是车要天天开，每年还要贴。本报把公示的投入、补贴和客流放进同一张表，按十五年计，不折现。",
			{ table: {
				caption: "2路电车三个方案十五年账",
				head: [
					"",
					"一　改公交",
					"二　留东段",
					"三　全线更新"
				],
				rows: [
					[
						"线路长度",
						"8.3公里",
						"3.1公里",
						"7.8公里"
					],
					[
						"一次投入",
						"0.42亿元",
						"1.15亿元",
						"4.20亿元"
					],
					[
						"每年补贴",
						"980万元",
						"1260万元",
						"1890万元"
					],
					[
						"十五年合计",
						"1.89亿元",
						"3.04亿元",
						"7.04亿元"
					],
					[
						"日客流预测",
						"0.94万人次",
						"0.61万人次",
						"1.68万人次"
					],
					[
						"每人次公共支出",
						"3.67元",
						"9.10元",
						"7.65元"
					],
					[
						"全程时间",
						"36分钟",
						"12分钟",
						"27分钟"
					]
				]
			} },
			"{em|每人次公共支出}一行最值得看。方案二总价居中，摊到每位乘客却最贵，因为它砍掉了人最多的西段，留下的客流要靠游客。方案一最省，但公示材料没有计入公交车八年一换，补上这一次换车，合计要加0.31亿元，每人次变为4.27元。",
			{ h2: "第四本账" },
			"表里没有的，是人的时间。方案一全程三十六分钟，比现在慢五分钟，方案三二十七分钟，比现在快四分钟。以方案一的0.94万人次计，平均乘距取全程的一半，一天多花的时间合起来约三百九十小时；方案三则省下约五百六十小时。时间值多少钱，各人算法不同，按望汐的小时最低工资二十二元折算，方案三每年的时间收益约四百五十万元。",
			{ h2: "哪些数靠不住" },
			"客流预测最软。方案三的1.68万人次以老船厂开放后年客流一百五十万为前提，而船厂业主自己的预测是一百一十万，照此推算，方案三日客流约1.52万人次。此外，管线迁改费用六千万元不在任何方案内，若真要花，只会加在需要开挖的方案三上。",
			"本报所用表格和算式已全部放在数据页，读者可以改动任何一个假设，看结果怎样变。"
		],
		corrections: [{
			hoursAgo: 11,
			note: "本文较早版本表中方案二“每人次公共支出”误作7.10元，应为9.10元。结论不变。"
		}],
		reads: 12050,
		comments: 71
	},
	{
		key: "tram-driver",
		section: "society",
		topics: ["tram-2"],
		headline: "207号电车司机缪桂芳的最后十七个月",
		standfirst: "三十一年，约五十三万公里，没有离开过这7.8公里",
		bylines: ["yu-nanxing"],
		source: "desk",
		editor: "mi-qinghe",
		hoursAgo: 148,
		body: [
			"{ruby|缪|miào}桂芳的表贴在更衣柜门里，十七行，一行一个月，格子里画圈是早班，画杠是晚班，第一行从下个月开始。她今年五十三岁，盐仓路车场四名女司机里工龄最长的一个，开207号车开了十九年。",
			"207号1994年出厂，绿白两色，左前门关的时候要人从里面带一把。她知道它所有的毛病：下坡到埠头街口，制动会早响半秒；雨天受电弓在第三根杆子下面要冒一次火花，孩子们等着看，她就在那里打一下铃。",
			{ h2: "停四十秒" },
			{
				picture: "tram",
				caption: "207号电车1994年出厂，左前门关的时候要人从里面带一把。",
				credit: "本报记者 卞沐 摄",
				alt: "停在终点站的旧有轨电车，车门半开，女司机站在踏板上"
			},
			"造船厂站是终点。1995年她刚上车的时候，早班七点二十到厂门口，下去二百多人，工装的蓝布把车厢擦得发亮。那时规定停四十秒，实际要停三分钟。2014年船厂停产，第二天早上她照常到站，下去了十一个人，其中六个站在门口，没有往里走。",
			"从那天起，她把四十秒停满。调度员说过她，空站不必等。她说，再等等，万一有人睡过了。真有过一次，一个老工人从厂里跑出来，手里拎着饭盒，上车以后才想起自己已经退休两年。两个人都没有说话，她打了一下铃。",
			{ h2: "方案公布那天" },
			"三个方案公示的那天，车场的休息室很安静。年轻司机在算改开公交要不要重新考证，要，A1换证考试报名费四百六十元。她没有算，方案一要到后年才落地，轮不到她。",
			"她报名参加了听证会，职业一栏写“司机”，理由一栏写了又划，最后写的是：“我想在场。”抽签抽中那天，她把207号擦了一遍，包括车底。",
			"问她希望2路怎么样，她想了一站路。“车旧了就换新车，线不要断。”她说，“人也是这样，我退了，换一个人来开。”说完她看了看表，还差九秒，她没有松手闸。"
		],
		reads: 16930,
		comments: 102
	},
	{
		key: "tram-survey",
		section: "city",
		topics: ["tram-2"],
		headline: "2路电车上的3184个人",
		standfirst: "本报六名记者记下3184名乘客，六成在西段上车",
		bylines: ["teng-xiu", "yu-nanxing"],
		source: "desk",
		editor: "mi-qinghe",
		hoursAgo: 220,
		body: [
			"争论一条电车线的去留，先要知道谁在坐。本报六名记者分三天跟了2路的四十八个班次，记下3184名乘客在哪里上、在哪里下、带着什么。",
			{ list: [
				"61%的人在西段上车，也就是盐仓路到市三院之间的七站；",
				"六十岁以上的占38%，学生占21%，游客（拖行李箱或举手机拍车的）占9%；",
				"每五个人里有一个带着推车、菜篮或扁担；",
				"平均坐五站，约十一分钟。"
			] },
			{ h2: "早上六点的菜" },
			"最拥挤的是6时20分那一班。从盐仓路菜场上来的十七个人带着二十二只筐，筐里是青菜、蛤蜊和一只活鹅。鹅的主人买了两张票，一张给鹅。售票早已改成刷卡，那张票是司机从旧票本上撕的，面值五分。",
			"这些人多数去埠头街摆摊。公交也到，可是要走两百米，上三级台阶。记者替一位老人把筐提上公交试了一次，二十八公斤，台阶高34厘米，司机按规定不让扁担横放。",
			{ h2: "下了车的人" },
			"东段的变化也在数字里。埠头街以东五站，工作日平均每站上下四十七人，周末是一百三十六人，多出来的几乎都是去看船厂外墙和海的。带东段的方案二指望的就是他们，但他们里有七成说，“专门来坐电车”，坐过一次，未必再来。",
			"还有一种人不在车上。我们在三个站问了一百二十个正在打车或骑车的人为什么不坐2路，排第一的回答是“等得太久”。现在高峰间隔七分钟，平峰十五分钟。十四辆车若能全部上线，间隔可以缩到四分半，那是它1990年代的样子。"
		],
		reads: 10420,
		comments: 53
	},
	{
		key: "tram-proposal",
		section: "city",
		topics: ["tram-2"],
		headline: "2路电车三个方案公示，市民可在三十天内提意见",
		bylines: ["teng-xiu"],
		source: "desk",
		editor: "mi-qinghe",
		hoursAgo: 312,
		body: [
			"市交通运输局今天公示2路电车处置方案，共三个：停运，改开8.3公里的纯电公交；保留埠头街至造船厂3.1公里；全线7.8公里更新轨道与车辆。一次性投入分别为0.42亿元、1.15亿元和4.20亿元。",
			"公示期三十天，市民可以在网上或盐仓路车场门口的意见箱提出意见。听证会定于{day|12}举行，设二十一个席位，其中乘客八席、沿线居民五席、职工两席，其余为专家与有关单位，报名者超过席位的抽签决定。",
			"2路1936年开行，现有电车十四辆，能上线的九辆，日均客流1.26万人次，去年亏损2310万元。"
		],
		reads: 7810,
		comments: 39
	}
];
// src/demo/stories/tram.ts
/** The last tram line: the hearing, the figures, and the people aboard. */
var tramStories = [{
	key: "tram-hearing",
	section: "city",
	topics: ["tram-2"],
	kicker: "方案三得票最多，钱从哪里来还没有答案",
	headline: "2路电车去留听证，二十一人里十四人要它跑完全程",
	standfirst: "四人赞成保留东段，两人同意改公交，一人弃权；市交通运输局称年内作出决定",
	bylines: ["teng-xiu", "yu-nanxing"],
	dateline: "本报讯",
	source: "desk",
	editor: "mi-qinghe",
	hoursAgo: 6,
	body: [
		"听证会开始之前，有人在会场门口摆了一只旧的售票箱，铁皮，绿漆，箱口磨得发亮。{day|-1}上午，2路电车去留听证会在市政务中心二楼举行，二十一名参加人依次发言，每人八分钟。三个半小时以后，结果写在白板上：全线更新十四票，保留东段四票，停运改公交两票，弃权一票。",
		"听证意见不是表决，市交通运输局要把它连同线上收到的5273条意见一起写进评估报告，年内作出决定。副局长单立平在散会时说：“今天的十四比七，我们会原样写进去，不作解释。”{note|单立平兼任望汐公交集团董事，会前已就此作出说明，未参与主持。}",
		{
			picture: "tram",
			caption: "207号车驶过盐仓路口。2路现有电车十四辆，能上线的九辆。",
			credit: "本报记者 卞沐 摄",
			alt: "一辆绿白两色的旧有轨电车转过街角，车头挂着2路的圆牌，车窗里坐满了人"
		},
		{ h2: "三个方案，三种城市" },
		"方案一停运，换十四辆纯电公交，一次投入0.42亿元，全程从三十一分钟变为三十六分钟。方案二保留埠头街到造船厂的3.1公里，投入1.15亿元，主要服务明年开放的老船厂。方案三把7.8公里全部翻新，换十二辆低地板新车，投入4.20亿元，预计日客流1.68万人次。",
		"公交集团的账摆得很直白：2路去年亏损2310万元，平均每送一位乘客倒贴五元零二分。九辆能跑的车里，最年轻的二十六岁，一只受电弓坏了，要从报废车上拆。“再拖两年，不用听证，它自己会停。”集团运营部经理在会上说。",
		"同意停运的两个人里，有一位住在盐仓路中段，推开窗就是轨道。她说自己坐了四十年电车，也听了四十年，“我不恨它，我想睡到六点”。",
		{ h2: "谁在坐车" },
		"支持全线更新的十四人，住处几乎都在西段，也就是方案二要砍掉的那一段。西段没有地铁，公交绕行，沿线有两所中学、一座菜场和市三院的门诊楼。菜场代表带来一张手写的表：早上六点到八点，上车的人里六成带着拖车或扁担。公交车后门的台阶高34厘米，电车新车的地板离站台5厘米。",
		"盐仓路中学高二学生代表的发言最短，用了不到三分钟。她说，同学们统计过，坐2路上学的有411人，迟到的理由里从来没有“堵车”。",
		{
			quote: "你们问它值不值4.2亿。我想问，换掉它以后，要花多少年才能再修一条不堵的路。",
			by: "祝小雨，盐仓路中学学生代表"
		},
		"轮到{ruby|缪|miào}桂芳的时候，会场静了一下。她开了三十一年电车，再过十七个月退休。她没有说支持哪个方案，只讲了一件事：造船厂停产那年，厂门口站上车的人从早班二百多变成十几个，她照样把车停满四十秒，“怕有人习惯了，还从里面跑出来”。",
		{ h2: "钱从哪里来" },
		"方案三的4.20亿元，财政能出多少，会上没有人回答。望汐大学公共管理系的一位参加人建议分两期：先修西段轨道和六辆车，约1.9亿元，五年后再修东段。老船厂改造的业主单位表示，愿意承担厂门口站的改建费用，数额“在千万元左右”。",
		"也有人提醒不要只算一条线。2路沿线的房屋有三成建在1980年以前，地下管线与轨道基础缠在一起，一旦开挖，水、电、气要一并改。这部分没有写进任何一个方案，市政部门估计在六千万元以上。",
		"散会后，那只售票箱没有人领。工作人员打开一看，里面有三十七张纸条，多数写着“留”，有一张写的是“修好它，涨到三块我也坐”。书记员把纸条编了号，附在听证笔录后面。"
	],
	reads: 39560,
	comments: 312
}];
// src/demo/stories/wetland-year.ts
/** 芦洲 between the tides: an agreement, lights, a rescue, a long day on the mud. */
var wetlandYear = [
	{
		key: "wetland-gate-agreement",
		section: "nature",
		topics: ["wetland", "tide-gate"],
		headline: "潮闸为候鸟让出三十分钟",
		standfirst: "候鸟季内，预报潮位不到警戒线的，晚三十分钟落门",
		bylines: ["kan-ye", "teng-xiu"],
		dateline: "本报芦洲",
		source: "desk",
		editor: "lu-an",
		hoursAgo: 15,
		body: [
			"{day|-1}的大潮之前，外港潮闸和芦洲湿地之间多了一页纸。纸上写着：每年10月至次年4月，预报潮位在3.90米到4.10米之间、确需关闸的，落门时间推迟三十分钟，让内侧水位多涨约二十厘米。",
			"二十厘米是湿地保护中心量出来的。芦洲有四百多公顷高滩，平时靠大潮淹一次，泥里的沙蚕和小蟹才活得下去。闸一关，内侧水位停住，高滩连着几天晒不到水，泥面开裂，鸟就不来了。",
			{ h2: "怎么谈的" },
			"谈了五次。第一次，管理处说安全没有商量；第三次，{ruby|仇|qiú}怀舟带来一张图，横轴是关闸时刻，纵轴是埠头街的余量。图上有一段平的：内侧水位到3.41米，埠头街仍有21厘米。那一段就是可以让的。",
			"中心主任岑晓汀要的本来是一小时。她说，三十分钟够沙蚕，不够泥蚶，“可是我们也住在埠头街后面，知道21厘米是什么”。",
			{ h2: "什么时候不让" },
			"超过警戒潮位4.10米的，不让。昨夜预报4.30米，照常关。有东北风六级以上的，不让。上游流量每秒超过二百立方米的，不让。三条写在纸的背面，由气象台、管理处、中心三方会商时逐条打勾。",
			"约定试行两个冬季。期间，中心每次关闸前后拍延时影像、挖十二个样方，数底栖动物；管理处公布每一次的落门时刻。如果样方里的沙蚕没有变多，就改回去。",
			"签字的地点在二号闸墩。签完，逄海生指给岑晓汀看闸墩西侧的螃蟹，说爬到第四道焊缝了。她问那是什么意思。他说，意思是今晚不让。"
		],
		reads: 10930,
		comments: 48
	},
	{
		key: "wetland-light",
		section: "nature",
		topics: ["wetland"],
		headline: "潮声路要不要为夜鹭关灯，沿江九个小区投了票",
		standfirst: "两公里降灯一级，步道加装脚踝高的小灯",
		bylines: ["kan-ye"],
		source: "desk",
		editor: "lu-an",
		hoursAgo: 130,
		body: [
			"潮声路滨江段的路灯对着芦洲东滩，夜里从滩上看过来，像一排关不掉的月亮。观鸟会去年记录到十九次水鸟撞上灯杆或高架的玻璃屏，死了十一只，多数是夜间迁徙的小型鹬类。",
			"园林和路灯部门提出三个办法：全关，降一级，或者换成贴地的小灯。滨江九个小区{day|-2}投票，1986户参加，赞成降一级加小灯的占57%，全关的占12%，不动的占31%。",
			{ h2: "不动的人说什么" },
			"反对的理由主要是怕黑。住在三号楼的一位母亲说，女儿上晚自习，二十一点半从江边走回来。电力公司做了试验段，降一级以后路面平均照度由二十勒克斯变为十二勒克斯，人脸在八米外看得清。脚踝高的小灯照地，不照天。她带女儿去走了一遍，把票从“不动”改成了“降一级”。",
			{ h2: "鸟会知道吗" },
			"望汐大学的研究生在试验段装了三台录音机，听夜里的飞鸣。降灯的六个晚上，飞鸣声次数从平均每夜212次增到347次，鸟飞得低了，愿意靠近。是好是坏，她说还要等一个季节，“靠近滩是好的，靠近车是坏的”。",
			"降灯从候鸟季开始，到次年4月结束，每夜二十二点到五点。省下的电费一季约四万三千元，用来换高架上那一段玻璃屏，贴竖纹。"
		],
		reads: 6840,
		comments: 26
	},
	{
		key: "wetland-rescue",
		section: "nature",
		topics: ["wetland"],
		headline: "吞了钓线的东方白鹳康复，在芦洲放飞",
		bylines: ["kan-ye"],
		source: "desk",
		editor: "lu-an",
		hoursAgo: 40,
		body: [
			"一只吞下钓线的东方白鹳在芦洲救护站住了二十三天，{day|-1}放飞。它被螺湾的蚝农在排上发现时，嘴角挂着半米长的尼龙线，体重3.1公斤，比正常成鸟轻近三分之一。",
			"市三院借出内窥镜，医生从它的胃里取出一枚鱼钩和四十多厘米线。放飞时体重4.2公斤，左腿戴环，编号W016。它没有马上走，在滩上站了十七分钟，吃了两条泥鳅，然后往南去了。",
			"救护站今年收治水鸟六十四只，因钓线、渔网受伤的二十九只。站里在三个钓点放了回收筒，请钓友把断线投进去。"
		],
		reads: 5830,
		comments: 19
	},
	{
		key: "wetland-mudflat",
		section: "nature",
		topics: ["wetland", "oyster"],
		headline: "滩涂上的时刻表",
		standfirst: "从一次低潮到下一次低潮，记者在芦洲东滩站了一整圈",
		bylines: ["kan-ye", {
			name: "卞沐",
			role: "photographer"
		}],
		dateline: "本报芦洲",
		source: "desk",
		editor: "lu-an",
		hoursAgo: 190,
		body: [
			"滩涂没有早晚，只有涨落。一次低潮到下一次低潮，平均十二小时二十五分钟，每天往后挪五十分钟。芦洲的生物都按这张表过日子，挖蛤的人也是。",
			"{day|-1}5时12分，最低潮，0.63米。记者跟着巡滩员庄未迟下到东滩，他在前面走，每一步先用竿子探。滩分三种：硬的叫铁板，软的叫豆腐，最险的叫“被子”，上面一层薄壳，下面没有底。",
			{ h2: "5时，蟹" },
			"先出来的是招潮蟹。退潮后四十分钟，它们从洞里把昨天的泥推出来，堆成小球，再到洞口晒太阳。雄蟹挥一只大螯，庄未迟说那不是打招呼，是在量距离，“你再近一步我就退，退到你看不见为止”。一平方米滩面上有二十到三十个洞，芦洲高滩的蟹大约有一亿只，这是用二百个样方推算出来的，误差有三千万只。",
			"鸟比人先知道哪里软。反嘴鹬走过的地方，脚印浅，人可以走；杓鹬把整个嘴插进去的地方，不要去。",
			{ h2: "7时，人" },
			"七点左右，挖蛤的人来了，十几个，多是女人，坐一块木板，一条腿跪在上面，另一条腿蹬，滑得比走快。木板叫“泥马”。湿地保护区划定以后，核心区不许下滩，只有外沿三百米留给领了证的四十六个人，每人每天限二十公斤，低潮前后各两小时。",
			"{ruby|晏|yàn}阿凤挖了三十四年，她靠脚底找蛤，踩到硬的停下，用三齿耙一翻。她认得出六种蛤的出气孔：圆的是文蛤，双孔的是蛏，一条缝的是青蛤。她也认得鸟，用的是自己的叫法，勺嘴鹬叫“小汤匙”，黑脸琵鹭叫“大汤匙”。",
			"“它们吃小的，我拿大的，不打架。”她说。打架的是互花米草，一种外来的草，十几年里占了外沿一百一十公顷，草根把泥扎成地毯，蛤和鸟都进不去。今年用轮割加淹水的办法清掉了三十六公顷，露出来的泥上已经有了蟹洞。",
			{ h2: "9时，水" },
			"水回来的时候没有声音，先是脚印里亮了一下。庄未迟看表，比预报早了四分钟，“东风推的”。从脚印发亮到水没过脚踝，十一分钟；没过膝盖，再十四分钟。挖蛤的人已经在往回滑，没有人跑，跑会陷。",
			"保护区在滩上立了五根红白相间的杆子，水到哪一道，手机上就收到哪一条。可是老人们看的还是那条泥沟。沟里的水由清变浑，就是外面的潮顶进来了，该走。三年前有两个拍日出的游客没有走，陷在“被子”里，庄未迟趴着爬过去，用泥马把他们一个一个拖出来，自己的雨靴至今还在那里。",
			{ h2: "11时，鸟" },
			{
				picture: "wetland-birds",
				caption: "高潮停栖：几万只水鸟挤在东滩的泥堤上。",
				credit: "本报记者 卞沐 摄",
				alt: "密密麻麻的水鸟站在一条露出水面的泥堤上，头朝同一个方向"
			},
			"高潮前一小时，滩被淹得只剩一条泥堤，几万只鸟全挤到堤上，肩膀挨着肩膀，头朝着风。这叫“高潮停栖”，是数鸟最好的时候，也是最容易惊动它们的时候。一次惊飞，一只滨鹬要消耗掉它一刻钟吃进去的东西。这天上午惊飞了三次，一次是游隼，一次是直升机，一次是一个穿红衣服的人。",
			"潮闸的影子正好落在堤的西头。闸还没有真正关过，鸟还没有见过水停在半路。岑晓汀已经请人在堤上装了六台延时相机，从现在拍起，“要先知道没有闸的时候是什么样，才说得清有了以后变了什么”。",
			{ h2: "17时，回到开始" },
			"16时以后水开始退，先露出来的是最高处的米草桩，然后是铁板，最后是豆腐。鸟散开，像有人把一把米撒回去。17时37分，又一次最低潮，0.71米，比早上高八厘米。",
			"庄未迟把一天里捡到的东西倒出来：一只蚝排的泡沫浮子、半张渔网、两个饮料瓶、一只旧手套，还有一枚鸟环。环上的字磨得只剩三位，他戴上老花镜看了半天，说可能是十几年前的一只红腹滨鹬，“它大概飞过二十万公里，最后把这个还给我们了”。",
			"天黑以前他要把红衣服的事写进日志。日志的格式很简单：日期，潮位，风，惊飞几次，因为什么。最后一栏叫“其他”，他写的是：晏阿凤今天多挖了一斤，倒回去了。"
		],
		reads: 12760,
		comments: 45
	}
];
// src/demo/stories/wetland.ts
/** The waterbirds of 芦洲 and those who count them. */
var wetlandStories = [{
	key: "wetland-count",
	section: "nature",
	topics: ["wetland"],
	headline: "芦洲同步数鸟：四万八千三百只，黑脸琵鹭首过百",
	standfirst: "九个点位、六十四人、四十分钟，五十七种水鸟留下名字",
	bylines: ["kan-ye"],
	dateline: "本报芦洲",
	source: "desk",
	editor: "lu-an",
	hoursAgo: 17,
	body: [
		"数鸟的规矩是不许喊。{day|-1}上午，六十四名志愿者分在芦洲的九个点位，举着望远镜，用手指头告诉旁边的记录员：一根指头是一百。四十分钟后，对讲机里传来“停”，九张表合在一起，水鸟五十七种、4.83万只，比去年多6.2%。",
		"黑脸琵{ruby|鹭|lù}数到112只，去年是83只，这是芦洲第一次过百。它们集中在东滩的一处浅塘，头埋在翅膀里睡觉。记录员庄未迟说，睡觉的琵鹭最难数，“一条腿的白点，你不知道是一只，还是两只靠在一起”。同一个塘，三个人各数三遍，取中间的数。",
		{
			picture: "wetland-birds",
			caption: "涨潮时，反嘴鹬群从芦洲东滩起飞。",
			credit: "本报记者 卞沐 摄",
			alt: "成群的水鸟掠过滩涂上空，下方是泥滩与芦苇，远处可见潮闸的闸墩"
		},
		{ h2: "为什么要同时数" },
		"鸟会飞。分开数，同一群反嘴鹬上午在西滩、下午在东滩，会被算两次。同步调查选在高潮前后，滩涂被淹，鸟都挤到高处，位置最稳定。当天上午的高潮位不算高，露出来的滩多，湿地保护中心主任岑晓汀估计漏数在百分之五以内。",
		"数量最多的是黑腹滨鹬，1.74万只；其次是反嘴鹬，8620只。勺嘴鹬看到三只，其中一只左腿有黄色环志，编号J7，它连续第三年在同一段泥堤上出现。卷羽{ruby|鹈鹕|tí hú}一只没有见到，去年有两只。",
		{ h2: "人数也在变" },
		"六十四名志愿者里，二十八人是今年新加入的，最小的十一岁，负责举牌子。年纪最大的是造船厂退休的放样工{ruby|瞿|qú}福根，七十九岁，他的本事是估数：看一眼铁板上的铆钉，说得出个数，差不过百分之三。到了滩上，他报的反嘴鹬是8500只。",
		"下一次同步调查在{day|60}前后。潮闸启用后的第一个冬天，这张表会多一列，记关闸的时刻。"
	],
	corrections: [{
		hoursAgo: 15.5,
		note: "本文较早版本把黑脸琵鹭的数量误作121只，应为112只。汇总表录入时数位颠倒，湿地保护中心已核对原始记录。"
	}],
	reads: 14680,
	comments: 58
}];
[
	...briefs$1,
	...depositCases,
	...depositStories,
	...footballSeason,
	...footballStories,
	...libraryCity,
	...libraryStories,
	...nightBusStories,
	...nightPilotageStories,
	...nightRiders,
	...opinionStories,
	...oysterBay,
	...oysterStories,
	...portDays,
	...shipyardPeople,
	...shipyardStories,
	...stageAndSchool,
	...tideGateFollow,
	...tideGatePeople,
	...tideGateStories,
	...townStories,
	...tramLine,
	...tramStories,
	...wetlandYear,
	...wetlandStories
].toSorted((a, b) => a.hoursAgo - b.hoursAgo);
// src/demo/wire/day-before.ts
/** From nineteen hours to a day and a half ago. */
var dayBeforeWire = [
	{
		key: "w-scrap",
		hoursAgo: 19.3,
		headline: "三家加工厂公布未足龄蚝保底收购价，每公斤5.4元",
		section: "economy",
		topic: "oyster",
		source: "desk"
	},
	{
		key: "w-lamp",
		hoursAgo: 19.8,
		headline: "白石礁灯塔新灯满功率运行，射程十八海里",
		section: "port",
		topic: "night-pilotage",
		source: "pilot-station"
	},
	{
		key: "w-drawing-passed",
		hoursAgo: 19.94,
		headline: "老船厂改造第五版图纸通过审查，一号船坞留水4.2米",
		text: "坞壁内侧加一道钢板桩，造价3360万元，比修复旧坞壁省1340万元。",
		section: "culture",
		topic: "shipyard",
		story: "shipyard-dock",
		source: "desk"
	},
	{
		key: "w-violin",
		hoursAgo: 21.2,
		headline: "望海楼剧场更换三十六把座椅，仍用旧椅的木扶手",
		section: "culture",
		source: "desk"
	},
	{
		key: "w-container-week",
		hoursAgo: 22.1,
		headline: "望汐港本周吞吐8.94万标箱，冷藏箱占比升至14.2%",
		text: "粮食到港23.8万吨，为今年单周最高。散货受卸船机检修影响略降。",
		section: "port",
		source: "jiawan"
	},
	{
		key: "w-open-day",
		hoursAgo: 22.8,
		headline: "老船厂放样楼开放日接待两千人，布鞋用去三百双",
		section: "culture",
		topic: "shipyard",
		story: "shipyard-open-day",
		source: "desk"
	},
	{
		key: "w-heating",
		hoursAgo: 23.3,
		headline: "城北三个小区供热管道漏点修复，室温恢复到20摄氏度",
		section: "city",
		source: "desk"
	},
	{
		key: "w-harvest",
		hoursAgo: 23.8,
		headline: "螺湾小学放两天“收蚝假”，四十二名学生帮家里上岸",
		section: "society",
		topic: "oyster",
		source: "desk"
	},
	{
		key: "w-gate-notice",
		hoursAgo: 24,
		headline: "潮闸管理处发布关闸通知，渔船请于两小时内返港",
		section: "city",
		topic: "tide-gate",
		source: "tide-office"
	},
	{
		key: "w-opera-ticket",
		hoursAgo: 24.4,
		headline: "汐剧《守闸人》加演三场，闸工与渔民凭证免票",
		text: "凭有效证件每人两张，望海楼剧场票房领取。加演场次保留全部手语字幕。",
		section: "culture",
		source: "desk"
	},
	{
		key: "w-agency-cut",
		hoursAgo: 24.94,
		headline: "三家中介宣布新签租约押金降为一个月",
		section: "economy",
		topic: "deposit",
		story: "deposit-agency",
		source: "desk"
	},
	{
		key: "w-pang",
		hoursAgo: 25.94,
		headline: "外港潮闸记录簿启用，首页由闸工逄海生签名",
		section: "city",
		topic: "tide-gate",
		story: "gatekeeper-pang",
		source: "tide-office"
	},
	{
		key: "w-seats",
		hoursAgo: 26.94,
		headline: "通宵阅览室六十个市民座位八分钟约满",
		text: "预约者里二十五岁到三十四岁的占六成，年纪最大的七十三岁。",
		section: "culture",
		topic: "library-night",
		story: "library-open-to-city",
		source: "university"
	},
	{
		key: "w-obituary",
		hoursAgo: 27.94,
		headline: "老水文观测员沃秉章去世，享年九十一岁",
		section: "society",
		topic: "tide-gate",
		story: "obituary-wo",
		source: "desk"
	},
	{
		key: "w-echo",
		hoursAgo: 28.8,
		headline: "大学海洋学院六只浮标开始回传闸内外盐度",
		text: "首日数据显示，闸内表层盐度24.1，闸外29.3，与多年平均相差不到千分之一。",
		section: "nature",
		topic: "tide-gate",
		story: "oyster-science",
		source: "university"
	},
	{
		key: "w-wind",
		hoursAgo: 29.6,
		headline: "市气象台发布风暴潮蓝色预警，预计高潮位4.30米",
		section: "city",
		topic: "tide-gate",
		source: "jiawan"
	},
	{
		key: "w-hill",
		hoursAgo: 30.4,
		headline: "云岭队提前公布下季主场，山地球场海拔1460米",
		section: "sports",
		source: "beijia-evening"
	},
	{
		key: "w-ice",
		hoursAgo: 33.2,
		headline: "渔港制冰厂夜间加产，每小时出冰二十八吨",
		section: "economy",
		source: "desk"
	},
	{
		key: "w-notice",
		hoursAgo: 33.94,
		headline: "潮闸管理处公告：大潮将至，低洼地段照常准备挡水板",
		section: "city",
		topic: "tide-gate",
		story: "tide-notice",
		source: "tide-office"
	},
	{
		key: "w-taxi",
		hoursAgo: 35.2,
		headline: "出租车夜间调度站在外港试点，每小时放行十二辆",
		section: "city",
		topic: "night-bus",
		source: "desk"
	},
	{
		key: "w-fire",
		hoursAgo: 36,
		headline: "缆桩街夜市完成消防演练，消防车四分钟抵达最里端",
		text: "演练前的通道最窄处只有2.8米，重新划线后为四米。",
		section: "society",
		source: "desk"
	}
];
// src/demo/wire/first-closing.ts
/** From thirteen to nineteen hours ago, when the tide gate was shut. */
var firstClosingWire = [
	{
		key: "w-butoujie-dry",
		hoursAgo: 13,
		headline: "埠头街社区：三个转移点接待十一人，均已返家",
		section: "city",
		topic: "tide-gate",
		source: "desk"
	},
	{
		key: "w-market-lines",
		hoursAgo: 13.44,
		headline: "缆桩街夜市首晚按新线出摊，消防通道拓宽到四米",
		section: "economy",
		story: "night-market",
		source: "desk"
	},
	{
		key: "w-dredge",
		hoursAgo: 13.8,
		headline: "外港北支航道疏浚完工，水深维持12.5米",
		section: "port",
		source: "jiawan"
	},
	{
		key: "w-peak",
		hoursAgo: 14.5,
		flash: true,
		headline: "外港潮位到达4.37米，闸内水位3.21米保持不变",
		section: "city",
		topic: "tide-gate",
		source: "tide-office"
	},
	{
		key: "w-duty",
		hoursAgo: 14.8,
		headline: "应急部门：关闸期间全市接到积水报警零起",
		section: "city",
		topic: "tide-gate",
		source: "desk"
	},
	{
		key: "w-agreement",
		hoursAgo: 14.94,
		headline: "潮闸管理处与湿地保护中心签署候鸟季关闸约定",
		text: "约定试行两个冬季，预报潮位在3.90米至4.10米之间的，落门时间推迟三十分钟。",
		section: "nature",
		topic: "wetland",
		story: "wetland-gate-agreement",
		source: "tide-office"
	},
	{
		key: "w-oyster-price",
		hoursAgo: 15.94,
		headline: "带壳生蚝批发均价每公斤11.6元，八天涨两成",
		text: "塘口收购价同期由每公斤6.2元降到5.8元，两头差价扩大。",
		section: "economy",
		topic: "oyster",
		story: "oyster-price",
		source: "desk"
	},
	{
		key: "w-closing",
		hoursAgo: 16.25,
		flash: true,
		headline: "外港潮闸七扇闸门全部落底，为建成以来首次迎潮关闭",
		section: "city",
		topic: "tide-gate",
		source: "tide-office"
	},
	{
		key: "w-injury",
		hoursAgo: 16.9,
		headline: "石堰队中场伤退，确认缺席附加赛次回合",
		section: "sports",
		topic: "promotion",
		source: "beijia-evening"
	},
	{
		key: "w-bird-count",
		hoursAgo: 16.94,
		headline: "芦洲同步调查：水鸟4.83万只，比去年多6.2%",
		text: "黑脸琵鹭112只，首次过百；勺嘴鹬三只，其中J7连续第三年出现。",
		section: "nature",
		topic: "wetland",
		story: "wetland-count",
		source: "desk"
	},
	{
		key: "w-boards-wall",
		hoursAgo: 17.6,
		headline: "埠头街口开始砌挡水板墙，一百四十五块按门牌排列",
		text: "另有四十一户的挡水板留在门上，墙面相应留空。工期十二天。",
		section: "city",
		topic: "tide-gate",
		story: "butoujie-boards",
		source: "desk"
	},
	{
		key: "w-draw",
		hoursAgo: 17.94,
		flash: true,
		headline: "升级附加赛首回合：石堰队1比1望汐队，桑远第74分钟扳平",
		text: "次回合回到船坞体育场进行，客场进球不加权。",
		section: "sports",
		topic: "promotion",
		story: "playoff-first-leg",
		source: "desk"
	},
	{
		key: "w-channel-stop",
		hoursAgo: 18.6,
		headline: "外港主航道停止进出，二十七条船在闸外锚地等候",
		text: "其中货船九条、渔船十一条、驳船四条、客渡三条，另有两条冷藏船申请优先。",
		section: "port",
		topic: "tide-gate",
		source: "pilot-station"
	},
	{
		key: "w-letters",
		hoursAgo: 18.94,
		headline: "公交集团：空站停车开门将写入夜班司机手册",
		text: "集团安全部称，手册初稿共四十一条，这一条排在第三，前两条是系安全带和看后视镜。",
		section: "city",
		topic: "night-bus",
		story: "letter-night-bus",
		source: "desk"
	}
];
// src/demo/wire/half-day.ts
/** From five to thirteen hours ago. */
var halfDayWire = [
	{
		key: "w-tram-brake",
		hoursAgo: 5.5,
		headline: "2路电车203号车制动检修，本日八辆车上线，间隔延至九分钟",
		text: "203号车预计三天后恢复上线。散客集中的时段由备用公交补开。",
		section: "city",
		topic: "tram-2",
		source: "desk"
	},
	{
		key: "w-opinion-up",
		hoursAgo: 5.8,
		headline: "社区调解员培训开班，首批124人学习认定墙面新旧",
		text: "培训三天，教材是二十二块涂料样板和一百四十张床垫照片。结业考试的最后一题没有标准答案。",
		section: "economy",
		topic: "deposit",
		source: "desk"
	},
	{
		key: "w-hearing-result",
		hoursAgo: 5.94,
		headline: "2路电车听证：十四人主张全线更新，四人主张保留东段",
		text: "另有两人同意停运改公交，一人弃权。听证笔录十个工作日内公开。",
		section: "city",
		topic: "tram-2",
		story: "tram-hearing",
		source: "desk"
	},
	{
		key: "w-ferry-timetable",
		hoursAgo: 6.4,
		headline: "篙屿轮渡公布冬季班表，末班船推迟四十分钟",
		section: "port",
		story: "ferry-timetable",
		source: "desk"
	},
	{
		key: "w-sludge",
		hoursAgo: 6.9,
		headline: "芦洲东滩拍到潮闸首次关闭前后的延时影像",
		section: "nature",
		topic: "wetland",
		story: "wetland-gate-agreement",
		source: "desk"
	},
	{
		key: "w-deposit-out",
		hoursAgo: 6.94,
		flash: true,
		headline: "租房押金托管办法公布：上限一个月租金，七个工作日内退还",
		section: "economy",
		topic: "deposit",
		story: "deposit-rules",
		source: "desk"
	},
	{
		key: "w-bearing",
		hoursAgo: 7.8,
		headline: "潮闸四号门备用轴承自北岬发运，两天后到",
		section: "city",
		topic: "tide-gate",
		source: "tide-office"
	},
	{
		key: "w-coach",
		hoursAgo: 8,
		headline: "鄢铁城公布次回合二十人名单，蓬小舟入选",
		section: "sports",
		topic: "promotion",
		source: "desk"
	},
	{
		key: "w-school-lunch",
		hoursAgo: 8.3,
		headline: "篙屿小学食堂用上第一台蒸饭柜，由轮渡公司船员捐赠",
		section: "culture",
		source: "desk"
	},
	{
		key: "w-crane-rust",
		hoursAgo: 8.7,
		headline: "老船厂“老红”门座吊开始除锈，工期四十五天",
		text: "除锈采用高压水，不用喷砂，废水经沉淀后外运。施工期间船坞路北侧人行道封闭。",
		section: "culture",
		topic: "shipyard",
		source: "desk"
	},
	{
		key: "w-suspension",
		hoursAgo: 9.2,
		headline: "联赛纪律委员会确认桑远累计两张黄牌，附加赛次回合停赛",
		text: "桑远首回合第58分钟因拉扯领到黄牌。俱乐部没有申诉。",
		section: "sports",
		topic: "promotion",
		source: "desk"
	},
	{
		key: "w-ambulance",
		hoursAgo: 9.6,
		headline: "市三院住院部后门夜间通道开放，夜班公交乘客可直达",
		section: "society",
		topic: "night-bus",
		source: "desk"
	},
	{
		key: "w-meter",
		hoursAgo: 9.9,
		headline: "螺湾口潮流计数据向社会公开，每分钟更新",
		section: "port",
		topic: "night-pilotage",
		source: "pilot-station"
	},
	{
		key: "w-library-week",
		hoursAgo: 9.94,
		headline: "望汐大学图书馆通宵开放首周，凌晨两点平均263人在馆",
		section: "culture",
		topic: "library-night",
		story: "library-night-week",
		source: "university"
	},
	{
		key: "w-boat-grounded",
		hoursAgo: 10.1,
		flash: true,
		headline: "一艘渔船在白石礁以西搁浅，船上四人全部获救",
		text: "搁浅渔船“望渔0626”长二十二米，涨潮后自行脱浅，未漏油。海事部门正在调查。",
		section: "port",
		source: "jiawan"
	},
	{
		key: "w-snack",
		hoursAgo: 10.6,
		headline: "夜市管理方：北侧十六个摊位下季度起抽签轮换",
		section: "economy",
		story: "night-market",
		source: "desk"
	},
	{
		key: "w-night-bus",
		hoursAgo: 10.94,
		headline: "夜班公交N5、N6路下周开行，票价仍为两元",
		section: "city",
		topic: "night-bus",
		story: "night-bus-n6",
		source: "desk"
	},
	{
		key: "w-egret-road",
		hoursAgo: 11.6,
		headline: "潮声路滨江段夜间降灯一级，为栖鹭让出两公里暗带",
		text: "降灯时段为每夜二十二点到次日五点，候鸟季结束后恢复。",
		section: "nature",
		topic: "wetland",
		source: "desk"
	},
	{
		key: "w-ward",
		hoursAgo: 11.9,
		headline: "市三院为夜班护工开放三楼热水间，每晚二十二点到五点",
		section: "society",
		topic: "night-bus",
		source: "desk"
	},
	{
		key: "w-fever",
		hoursAgo: 12.1,
		headline: "市疾控中心：流感进入上升期，三家医院开设夜间门诊",
		text: "夜间门诊设在市一院、市三院和妇幼医院，零点前不需预约。",
		section: "society",
		source: "jiawan"
	},
	{
		key: "w-gate-level",
		hoursAgo: 12.4,
		flash: true,
		headline: "外港潮闸内外水位持平，闸门开始提升",
		section: "city",
		topic: "tide-gate",
		source: "tide-office"
	},
	{
		key: "w-choir",
		hoursAgo: 12.8,
		headline: "篙屿小学学生将在轮渡上举行一场小型合唱",
		section: "culture",
		story: "island-school",
		source: "desk"
	}
];
// src/demo/wire/last-hours.ts
/** The last five hours. */
var lastHoursWire = [
	{
		key: "w-tide-alert-lifted",
		hoursAgo: .15,
		headline: "市气象台解除风暴潮蓝色预警，外港潮位回落至2米以下",
		section: "city",
		topic: "tide-gate",
		source: "tide-office"
	},
	{
		key: "w-bus-detour",
		hoursAgo: .25,
		headline: "潮声路中段热力管道抢修，5路、18路公交临时绕行",
		text: "预计抢修持续六小时，绕行期间取消三座站点，站牌旁有人引导。",
		section: "city",
		source: "desk"
	},
	{
		key: "w-n6-signs",
		hoursAgo: .4,
		headline: "N6路十七处站牌全部装妥，市三院后门站加装一盏路灯",
		section: "city",
		topic: "night-bus",
		story: "night-bus-n6",
		source: "desk"
	},
	{
		key: "w-swim",
		hoursAgo: .55,
		headline: "市游泳馆冬季延时开放，周末增设长者专场",
		section: "sports",
		source: "desk"
	},
	{
		key: "w-grain-ship",
		hoursAgo: .7,
		headline: "粮船“霁川”轮靠泊三号码头，船长218米，为今年最长",
		text: "“霁川”轮载玉米和大麦6.8万吨，预计卸货六十小时。因船长超过199米，仍在白天引航进港。",
		section: "port",
		source: "pilot-station"
	},
	{
		key: "w-elders",
		hoursAgo: .85,
		headline: "另有四家长者食堂表示将换用220克新勺",
		section: "society",
		story: "elders-kitchen",
		source: "desk"
	},
	{
		key: "w-oyster-sign",
		hoursAgo: .95,
		headline: "螺湾首批清退又有九户签字，累计167户",
		text: "剩下的七十户里，二十三户仍在核对租约与收购单据。签字截止日不变。",
		section: "economy",
		topic: "oyster",
		story: "oyster-compensation",
		source: "desk"
	},
	{
		key: "w-harbour-fog",
		hoursAgo: 1.05,
		headline: "引航站：湾口能见度回升至五海里，夜航计划照常",
		section: "port",
		topic: "night-pilotage",
		source: "pilot-station"
	},
	{
		key: "w-correction-tide",
		hoursAgo: 1.2,
		headline: "本报更正：昨夜闸外高潮位为4.37米，前稿误作4.73米",
		section: "city",
		topic: "tide-gate",
		story: "tide-gate-first-closing",
		source: "desk"
	},
	{
		key: "w-bread",
		hoursAgo: 1.35,
		headline: "缆桩街豆浆铺向客队球迷出售半价早餐，持票根可用",
		section: "sports",
		topic: "promotion",
		source: "desk"
	},
	{
		key: "w-tickets-queue",
		hoursAgo: 1.5,
		headline: "附加赛次回合球票两小时售出一万七千张，北看台已满",
		text: "余票集中在东看台。俱乐部称不设现场售票，客队一千一百张由对方自行发售。",
		section: "sports",
		topic: "promotion",
		source: "desk"
	},
	{
		key: "w-book",
		hoursAgo: 1.7,
		headline: "沃秉章潮位手抄本将全部扫描，明年在网上公开",
		text: "全部五万五千余个读数将逐条录入，由望汐大学图书馆与海洋学院合作完成，估计用时七个月。",
		section: "culture",
		topic: "library-night",
		story: "obituary-wo",
		source: "university"
	},
	{
		key: "w-gate-open",
		hoursAgo: 1.9,
		flash: true,
		headline: "外港潮闸首次迎潮落闸后恢复通航，二十七条候船全部进港",
		text: "管理处称设备运行正常，四号门一只轴承温度偏高，将在下一次大潮前更换。",
		section: "city",
		topic: "tide-gate",
		story: "tide-gate-first-closing",
		source: "tide-office"
	},
	{
		key: "w-rent-index",
		hoursAgo: 2,
		headline: "望汐上月住房租金环比微降0.3%，一居室降幅最大",
		section: "economy",
		topic: "deposit",
		source: "jiawan"
	},
	{
		key: "w-deposit-banks",
		hoursAgo: 2.2,
		headline: "五家银行公布租房押金托管开户方式，均不收手续费",
		text: "开户可在手机端办理，押金按活期计息，利息归租客。不会用手机的可持身份证和合同到柜台。",
		section: "economy",
		topic: "deposit",
		source: "desk"
	},
	{
		key: "w-crab",
		hoursAgo: 2.35,
		headline: "巡闸员报告：二号闸墩西侧螃蟹退回第二道焊缝",
		section: "nature",
		topic: "tide-gate",
		source: "tide-office"
	},
	{
		key: "w-library-seats",
		hoursAgo: 2.6,
		headline: "望汐大学图书馆今晚市民座位约满，候补排到三十一号",
		section: "culture",
		topic: "library-night",
		source: "university"
	},
	{
		key: "w-tram-opinion",
		hoursAgo: 2.9,
		headline: "2路电车线上意见累计5273条，公示期还剩十七天",
		section: "city",
		topic: "tram-2",
		story: "tram-hearing",
		source: "desk"
	},
	{
		key: "w-cold-ship",
		hoursAgo: 3.1,
		headline: "冷藏船“霜序”轮夜间靠泊，比白天班次提前七小时到货",
		section: "port",
		topic: "night-pilotage",
		story: "pilot-month",
		source: "pilot-station"
	},
	{
		key: "w-gate-visit",
		hoursAgo: 3.3,
		headline: "潮闸管理处将请埠头街居民登闸参观，每批二十人",
		section: "city",
		topic: "tide-gate",
		source: "tide-office"
	},
	{
		key: "w-pilot-month",
		hoursAgo: 3.4,
		headline: "夜间引航试行满月，七十一艘次进出，等泊缩短四个多小时",
		text: "平均等泊由13.6小时降到9.2小时，其间因能见度不足主动中止四次。",
		section: "port",
		topic: "night-pilotage",
		story: "pilot-month",
		source: "pilot-station"
	},
	{
		key: "w-spoonbill",
		hoursAgo: 3.8,
		headline: "芦洲东滩浅塘又见两只带环志的黑脸琵鹭",
		section: "nature",
		topic: "wetland",
		source: "desk"
	},
	{
		key: "w-market-fish",
		hoursAgo: 4.1,
		headline: "海鲜批发市场今日到货412吨，带鱼每公斤降三元",
		text: "关闸推迟进港的渔船集中卸货，带鱼、马鲛批发价回落；生蚝因螺湾提前收获增多，后市看跌。",
		section: "economy",
		source: "desk"
	},
	{
		key: "w-scholar",
		hoursAgo: 4.3,
		headline: "望汐大学录取首批轮渡子弟专项生，篙屿三人入选",
		section: "culture",
		source: "university"
	},
	{
		key: "w-kitchen-scale",
		hoursAgo: 4.4,
		headline: "潮声路长者食堂换勺首日，一份菜称得218克",
		section: "society",
		story: "elders-kitchen",
		source: "desk"
	},
	{
		key: "w-ferry-change",
		hoursAgo: 4.6,
		headline: "篙屿轮渡恢复停靠埠头街码头，闸外接驳车停开",
		section: "port",
		source: "desk"
	},
	{
		key: "w-compensation-up",
		hoursAgo: 4.94,
		flash: true,
		headline: "螺湾蚝排补偿每张提高740元，首批412张限期清退",
		text: "管理棚由每间1500元提高到2200元，提前自拆的每张另奖300元。",
		section: "economy",
		topic: "oyster",
		story: "oyster-compensation",
		source: "desk"
	}
];
// src/demo/wire/this-week.ts
/** The days of the last week before that. */
var thisWeekWire = [
	{
		key: "w-stork",
		hoursAgo: 39.94,
		headline: "东方白鹳W016在芦洲放飞，体重恢复到4.2公斤",
		section: "nature",
		topic: "wetland",
		story: "wetland-rescue",
		source: "desk"
	},
	{
		key: "w-crack-none",
		hoursAgo: 46.4,
		headline: "潜水员复查潮闸七孔底板，未发现结构裂缝",
		section: "city",
		topic: "tide-gate",
		story: "tide-gate-crack-checked",
		source: "tide-office"
	},
	{
		key: "w-crack-withdrawn",
		hoursAgo: 46.44,
		headline: "本报撤回《潮闸三号孔底板疑现裂缝》一稿",
		text: "视频并非在外港潮闸拍摄。撤回经过与书面检讨全文公开，原地址保留。",
		section: "city",
		topic: "tide-gate",
		story: "tide-gate-crack-checked",
		source: "desk"
	},
	{
		key: "w-raft-survey",
		hoursAgo: 49.7,
		headline: "螺湾二期蚝排丈量暂停，待首批清退完成后再定",
		section: "economy",
		topic: "oyster",
		source: "desk"
	},
	{
		key: "w-n3-full",
		hoursAgo: 51.94,
		headline: "N3路本周三次满员，公交集团加派一辆备用车",
		section: "city",
		topic: "night-bus",
		story: "night-bus-ride",
		source: "desk"
	},
	{
		key: "w-lantern",
		hoursAgo: 55,
		headline: "望汐大学学生会公布通宵阅览室公约，共七条",
		section: "culture",
		topic: "library-night",
		source: "university"
	},
	{
		key: "w-bell-tower",
		hoursAgo: 61.5,
		headline: "西涌口老钟楼校时，五十年来第一次换摆",
		text: "旧摆的木杆受潮伸长，每天慢十一秒。新摆用殷钢制成，旧摆留在钟楼内展出。",
		section: "culture",
		source: "desk"
	},
	{
		key: "w-tugs",
		hoursAgo: 63.94,
		headline: "拖轮公司新聘九名轮机员到岗，夜间待命船增至四条",
		section: "port",
		topic: "night-pilotage",
		story: "pilot-tug",
		source: "desk"
	},
	{
		key: "w-soil-2",
		hoursAgo: 66.8,
		headline: "老船厂累计外运污染土2.6万立方米，余量年底运完",
		section: "culture",
		topic: "shipyard",
		story: "shipyard-soil",
		source: "desk"
	},
	{
		key: "w-vaccine",
		hoursAgo: 69.5,
		headline: "市疾控中心为夜班工人开设零点接种点，首夜到场57人",
		section: "society",
		topic: "night-bus",
		source: "desk"
	},
	{
		key: "w-list-out",
		hoursAgo: 74.94,
		headline: "螺湾首批清退清单张贴，412张蚝排涉及237户",
		section: "economy",
		topic: "oyster",
		story: "oyster-households",
		source: "desk"
	},
	{
		key: "w-small-claims",
		hoursAgo: 76.94,
		headline: "汐口区法院：去年押金案平均每件审理四十一分钟",
		section: "society",
		topic: "deposit",
		story: "deposit-dispute",
		source: "desk"
	},
	{
		key: "w-squid",
		hoursAgo: 82.4,
		headline: "外海鱿鱼汛提前，一周到港六十一船",
		text: "船东说水温比往年高0.8摄氏度，鱿鱼个头偏小，冷库收购价每公斤十七元。",
		section: "economy",
		source: "jiawan"
	},
	{
		key: "w-plover",
		hoursAgo: 88.6,
		headline: "观鸟会在螺湾记录到一只偏离航线的剑鸻",
		section: "nature",
		topic: "wetland",
		source: "desk"
	},
	{
		key: "w-transfer-denied",
		hoursAgo: 92.8,
		headline: "占北否认签约云岭队，本报撤回转载稿件",
		text: "云岭队与球员本人均已否认，《北岬晚报》同时撤回原稿并致歉。",
		section: "sports",
		topic: "promotion",
		story: "transfer-retracted",
		source: "desk"
	},
	{
		key: "w-voices",
		hoursAgo: 97.94,
		headline: "老船厂口述史完成录音，一百二十六人留下九百小时",
		section: "culture",
		topic: "shipyard",
		story: "shipyard-workers",
		source: "desk"
	},
	{
		key: "w-bus-data",
		hoursAgo: 99.94,
		headline: "夜班公交逐班数据公开，最满一班平均坐四十六人",
		text: "最空的一班在N2路，上月有十一天车上只有司机。公交集团拟改为电话预约。",
		section: "city",
		topic: "night-bus",
		story: "night-bus-data",
		source: "desk"
	},
	{
		key: "w-reef",
		hoursAgo: 108.9,
		headline: "白石礁灯塔旧灯头移交市博物馆，服役六十一年",
		section: "port",
		topic: "night-pilotage",
		source: "pilot-station"
	},
	{
		key: "w-bond",
		hoursAgo: 117.5,
		headline: "望汐市发行五亿元城市更新债券，票面利率2.17%",
		section: "economy",
		source: "jiawan"
	},
	{
		key: "w-oyster-first",
		hoursAgo: 119.94,
		headline: "螺湾提前收蚝，第一船三千八百斤上岸",
		section: "society",
		topic: "oyster",
		story: "oyster-last-harvest",
		source: "desk"
	}
];
// src/demo/wire/week-before.ts
/** The week before. */
var weekBeforeWire = [
	{
		key: "w-market-wrong",
		hoursAgo: 127.6,
		headline: "本报撤回《抽检称夜市生蚝三批次不合格》一稿",
		text: "检测报告出自外地同名夜市。本报承担核实后的直接损失，联系电话见更正与说明。",
		section: "economy",
		topic: "oyster",
		story: "market-test-retracted",
		source: "desk"
	},
	{
		key: "w-light-vote",
		hoursAgo: 129.94,
		headline: "潮声路降灯投票：1986户参加，57%赞成降一级",
		section: "nature",
		topic: "wetland",
		story: "wetland-light",
		source: "desk"
	},
	{
		key: "w-playoff-draw",
		hoursAgo: 141.2,
		headline: "附加赛对手确定：石堰队，首回合客场",
		section: "sports",
		topic: "promotion",
		story: "league-final-round",
		source: "desk"
	},
	{
		key: "w-header",
		hoursAgo: 145.94,
		headline: "补时绝杀，望汐队二比一胜北岬队，以第二名进入附加赛",
		text: "苗青岩补时第三分钟头球得分，望汐队积五十八分，以净胜球多两个压过青屏队。",
		section: "sports",
		topic: "promotion",
		story: "league-final-round",
		source: "desk"
	},
	{
		key: "w-bell",
		hoursAgo: 164.94,
		headline: "居民诉2路电车铃声案撤诉，铃锤包上牛皮",
		section: "society",
		topic: "tram-2",
		story: "court-bell",
		source: "desk"
	},
	{
		key: "w-gate-trial",
		hoursAgo: 169.94,
		headline: "外港潮闸通过满负荷试验，七门四次启闭无故障",
		text: "手动油泵落门用时三十七分钟。试验中更换了二号门的位移传感器。",
		section: "city",
		topic: "tide-gate",
		story: "tide-gate-trial",
		source: "tide-office"
	},
	{
		key: "w-typhoon-fund",
		hoursAgo: 181,
		headline: "埠头街2019年台风重建款尾账结清，共退余款37万元",
		section: "city",
		topic: "tide-gate",
		source: "desk"
	},
	{
		key: "w-spartina",
		hoursAgo: 189.94,
		headline: "芦洲今年清除互花米草三十六公顷，裸滩出现蟹洞",
		section: "nature",
		topic: "wetland",
		story: "wetland-mudflat",
		source: "desk"
	},
	{
		key: "w-library-open",
		hoursAgo: 199.2,
		headline: "望汐大学图书馆今夜起通宵开放，设420座",
		section: "culture",
		topic: "library-night",
		story: "library-guard",
		source: "university"
	},
	{
		key: "w-substation",
		hoursAgo: 204.94,
		headline: "外港变电站投运，冷藏箱插座增至一千二百个",
		section: "economy",
		topic: "night-pilotage",
		story: "power-substation",
		source: "desk"
	},
	{
		key: "w-count-people",
		hoursAgo: 219.94,
		headline: "本报跟车三天记录2路电车3184名乘客的上下车",
		section: "city",
		topic: "tram-2",
		story: "tram-survey",
		source: "desk"
	},
	{
		key: "w-soil-bill",
		hoursAgo: 239.94,
		headline: "老船厂公布土壤修复账单，每立方米1090元",
		section: "economy",
		topic: "shipyard",
		story: "shipyard-soil",
		source: "desk"
	},
	{
		key: "w-girls",
		hoursAgo: 254.94,
		headline: "望汐队女足梯队凑满十一人，两名新队员来自螺湾",
		section: "sports",
		topic: "promotion",
		story: "youth-team",
		source: "desk"
	},
	{
		key: "w-first-night",
		hoursAgo: 278,
		headline: "夜间引航试行第三周，十五艘次进出，无一险情",
		text: "最长的一艘185米，从登轮到带缆用时三小时十一分，比白天慢四十分钟。",
		section: "port",
		topic: "night-pilotage",
		source: "pilot-station"
	},
	{
		key: "w-proposal",
		hoursAgo: 311.94,
		headline: "2路电车三个处置方案开始公示，为期三十天",
		text: "听证会设二十一席，报名超过席位的抽签决定。",
		section: "city",
		topic: "tram-2",
		story: "tram-proposal",
		source: "desk"
	},
	{
		key: "w-wet-year",
		hoursAgo: 326.5,
		headline: "芦洲湿地水鸟栖息地修复二期完工，新增浅塘九处",
		section: "nature",
		topic: "wetland",
		source: "jiawan"
	}
];
[
	...lastHoursWire,
	...halfDayWire,
	...firstClosingWire,
	...dayBeforeWire,
	...thisWeekWire,
	...weekBeforeWire
];
// src/newsroom/articles/article-reading.ts
/** The story behind a public address, or undefined: never published, or no such id. */
async function findReadable(db, id) {
	return (await readablesOf(db, await readables(db).where("articles.id", "=", id).where("articles.state", "in", ["published", "retracted"]).execute()))[0];
}
/** Published stories of the paper or of a section, the newest first. */
async function listBriefs(db, { sectionId, before, since, limit }) {
	let query = briefs(db).where("articles.state", "=", "published").where("articles.published_at", "is not", null);
	if (sectionId !== void 0) query = query.where("articles.section_id", "=", sectionId);
	if (since !== void 0) query = query.where("articles.published_at", ">=", since);
	if (before !== void 0) query = query.where((eb) => eb(eb.refTuple("articles.published_at", "articles.id"), "<", eb.tuple(before.publishedAt, before.id)));
	return (await query.orderBy("articles.published_at", "desc").orderBy("articles.id", "desc").limit(limit).execute()).map(briefOf);
}
function live(db) {
	return db.selectFrom("articles").innerJoin("sections", "sections.id", "articles.section_id").innerJoin("article_revisions as revision", (join) => join.onRef("revision.article_id", "=", "articles.id").onRef("revision.number", "=", "articles.live_revision")).leftJoin("pictures", "pictures.id", "revision.picture_id");
}
var BRIEF_COLUMNS = [
	"articles.id",
	"revision.kicker",
	"revision.headline",
	"revision.standfirst",
	"revision.bylines",
	"sections.slug as section_slug",
	"sections.name as section_name",
	"articles.published_at",
	"articles.updated_at",
	"articles.comment_count",
	"pictures.id as picture_id",
	"pictures.file_hash",
	"pictures.width",
	"pictures.height",
	"pictures.colour",
	"pictures.renditions",
	"pictures.alt",
	"pictures.credit"
];
function briefs(db) {
	return live(db).select(BRIEF_COLUMNS);
}
function briefOf(row) {
	return {
		id: row.id,
		kicker: row.kicker ?? void 0,
		headline: row.headline,
		standfirst: row.standfirst ?? void 0,
		bylines: JSON.parse(row.bylines),
		section: {
			slug: row.section_slug,
			name: row.section_name
		},
		publishedAt: row.published_at ?? "",
		updatedAt: row.updated_at ?? void 0,
		commentCount: row.comment_count,
		picture: row.picture_id === null ? void 0 : pictureOf({
			...row,
			id: row.picture_id
		})
	};
}
function readables(db) {
	return briefs(db).leftJoin("sources", "sources.id", "revision.source_id").select([
		"articles.state",
		"articles.section_id",
		"articles.retracted_at",
		"articles.retraction_reason"
	]).select([
		"revision.number",
		"revision.dateline",
		"revision.original_headline",
		"revision.editor",
		"revision.body",
		"revision.character_count"
	]).select([
		"sources.name as source_name",
		"sources.url as source_url",
		"sources.credit_line as source_credit"
	]);
}
async function readablesOf(db, rows) {
	const bodies = rows.map((row) => JSON.parse(row.body));
	const topics = await topicNamesOf(db, rows.map((row) => row.id));
	const pictures = await picturesIn(db, bodies);
	return rows.map((row, index) => {
		const body = bodies[index];
		return {
			...briefOf(row),
			state: row.state,
			dateline: row.dateline ?? void 0,
			source: row.source_name === null ? void 0 : {
				name: row.source_name,
				url: row.source_url ?? void 0,
				creditLine: row.source_credit ?? void 0
			},
			originalHeadline: row.original_headline ?? void 0,
			editor: row.editor ?? void 0,
			body,
			characterCount: row.character_count,
			revision: row.number,
			sectionId: row.section_id,
			topics: topics.get(row.id) ?? [],
			retraction: row.retracted_at === null ? void 0 : {
				at: row.retracted_at,
				reason: row.retraction_reason ?? ""
			},
			pictures: new Map(pictureIdsIn(body).flatMap((id) => pictures.has(id) ? [[id, pictures.get(id)]] : []))
		};
	});
}
async function topicNamesOf(db, articleIds) {
	if (articleIds.length === 0) return /* @__PURE__ */ new Map();
	const rows = await db.selectFrom("article_topics").innerJoin("topics", "topics.id", "article_topics.topic_id").select([
		"article_topics.article_id",
		"topics.id",
		"topics.slug",
		"topics.name"
	]).where("article_topics.article_id", "in", [...articleIds]).orderBy("topics.id").execute();
	return new Map([...Map.groupBy(rows, (row) => row.article_id)].map(([articleId, group]) => [articleId, group.map(({ id, slug, name }) => ({
		id,
		slug,
		name
	}))]));
}
function pictureIdsIn(body) {
	return body.content.flatMap((block) => block.type === "figure" ? [block.attrs.picture] : []);
}
async function picturesIn(db, bodies) {
	const ids = [...new Set(bodies.flatMap(pictureIdsIn))];
	if (ids.length === 0) return /* @__PURE__ */ new Map();
	const rows = await db.selectFrom("pictures").selectAll().where("id", "in", ids).execute();
	return new Map(rows.map((row) => [row.id, pictureOf(row)]));
}
// src/newsroom/wire/wire-reading.ts
/** The wire, newest first. What was withdrawn is not on it. */
async function listWire(db, query) {
	const { topicId, sectionId, flash, from, to, before, limit } = query;
	let select = entries$1(db).where("wire_items.withdrawn_at", "is", null);
	if (topicId !== void 0) select = select.where("wire_items.topic_id", "=", topicId);
	if (sectionId !== void 0) select = select.where("wire_items.section_id", "=", sectionId);
	if (flash !== void 0) select = select.where("wire_items.flash", "=", flash ? 1 : 0);
	if (from !== void 0) select = select.where("wire_items.at", ">=", from);
	if (to !== void 0) select = select.where("wire_items.at", "<", to);
	if (before !== void 0) select = select.where((eb) => eb(eb.refTuple("wire_items.at", "wire_items.id"), "<", eb.tuple(before.at, before.id)));
	return (await select.orderBy("wire_items.at", "desc").orderBy("wire_items.id", "desc").limit(limit).execute()).map(entryOf);
}
function entries$1(db) {
	return db.selectFrom("wire_items").leftJoin("topics", "topics.id", "wire_items.topic_id").leftJoin("sections", "sections.id", "wire_items.section_id").leftJoin("sources", "sources.id", "wire_items.source_id").leftJoin("articles", (join) => join.onRef("articles.id", "=", "wire_items.article_id").on("articles.state", "=", "published")).select([
		"wire_items.id",
		"wire_items.at",
		"wire_items.headline",
		"wire_items.text",
		"wire_items.flash",
		"wire_items.corrected_at"
	]).select([
		"topics.slug as topic_slug",
		"topics.name as topic_name",
		"sections.slug as section_slug",
		"sections.name as section_name"
	]).select(["sources.name as source", "articles.id as article_id"]);
}
function entryOf(row) {
	return {
		id: row.id,
		at: row.at,
		headline: row.headline,
		text: row.text ?? void 0,
		flash: row.flash === 1,
		correctedAt: row.corrected_at ?? void 0,
		topic: named$1(row.topic_slug, row.topic_name),
		section: named$1(row.section_slug, row.section_name),
		source: row.source ?? void 0,
		articleId: row.article_id ?? void 0
	};
}
function named$1(slug, name) {
	return slug === null || name === null ? void 0 : {
		slug,
		name
	};
}
// src/hanzi/scripts/characters.ts
var packedTraditional;
var unpack = (packed) => new Map(packed.split("|").map((entry) => entry.split(" ")));
/** Traditional character → its Simplified form (OpenCC's TSCharacters, Apache-2.0). */
function traditionalToSimplified() {
	packedTraditional ??= unpack(traditionalPacked);
	return packedTraditional;
}
// src/messages/en.ts
var WEEKDAYS$2 = [
	"Sunday",
	"Monday",
	"Tuesday",
	"Wednesday",
	"Thursday",
	"Friday",
	"Saturday"
];
var MONTHS = [
	"January",
	"February",
	"March",
	"April",
	"May",
	"June",
	"July",
	"August",
	"September",
	"October",
	"November",
	"December"
];
var LENGTHS = {
	"24h": "24 hours",
	"7d": "7 days",
	"30d": "30 days"
};
var LATELY = {
	"24h": "2 hours",
	"7d": "14 hours",
	"30d": "60 hours"
};
var many = (count, one, more = `${one}s`) => `${short(count)} ${count === 1 ? one : more}`;
function short(number) {
	return number < 1e4 ? String(number) : `${Math.round(number / 1e3)}k`;
}
function reason(span, { reads, comments, recentComments }) {
	return [recentComments > 0 ? `${many(recentComments, "comment")} in ${LATELY[span]}` : comments > 0 ? `${many(comments, "comment")} in ${LENGTHS[span]}` : "", reads > 0 ? `${many(reads, "read")} in ${LENGTHS[span]}` : ""].filter(Boolean).join(", ");
}
var en = {
	language: "en",
	titleBar: " | ",
	listComma: ", ",
	quoted: (text) => `“${text}”`,
	count: short,
	dates: {
		fullDay: (time) => `${WEEKDAYS$2[time.weekday]}, ${time.day} ${MONTHS[time.month - 1]} ${time.year}`,
		day: (time) => `${time.day} ${MONTHS[time.month - 1]}`,
		weekday: (time) => WEEKDAYS$2[time.weekday]
	},
	frame: {
		skip: "Skip to the text",
		editions: "Editions",
		sections: "Sections",
		services: "All sections and services",
		home: "Home",
		wire: "Wire",
		topics: "Topics",
		hot: "Most read",
		corrections: "Corrections",
		ear: "Flash",
		now: "Now",
		feed: "Subscribe (RSS)",
		rights: (publisher) => `© ${publisher}. No part may be reprinted without written permission. `,
		address: (address) => `Address: ${address}. `,
		telephone: (number) => `Telephone: ${number}`,
		madeWith: ["Made with ", ""]
	},
	settings: {
		title: "Reading settings",
		size: "Text",
		sizes: {
			s: "Small",
			m: "Medium",
			l: "Large",
			xl: "Largest"
		},
		theme: "Paper",
		themes: {
			auto: "As the system",
			light: "Light",
			dark: "Dark"
		}
	},
	article: {
		roles: {
			reporter: "Reporting",
			stringer: "Additional reporting",
			photographer: "Photography",
			translator: "Translation",
			author: "By"
		},
		source: "Source",
		published: "Published",
		updated: "Updated",
		length: "Length",
		lengthOf: (characters, minutes) => `${characters} characters, ${minutes} min`,
		editor: "Responsible editor",
		originalHeadline: "Original headline",
		share: "Share",
		mail: "E-mail",
		topics: "Topics",
		topic: (name) => `Topic: ${name}`,
		neighbours: "Before and after in this topic",
		previous: "Previous in topic",
		next: "Next in topic",
		correction: "Correction",
		notes: "Notes",
		note: (number) => `Note ${number}`,
		backToText: "Back to the text",
		table: "Table, scrolls sideways",
		related: "Related",
		sharedTopics: (names) => `Same topic: ${names}`,
		sharedWords: (words) => `Both mention ${words}`,
		retracted: "Retracted",
		retractionTitle: "We have retracted this story",
		retractedAt: "Retracted",
		retractionStays: "The text has been taken down. This address stays, and says what we got wrong.",
		commentsClosed: "Comments were closed with the story.",
		publishedAt: (when) => `Published ${when}`,
		updatedAt: (when) => `updated ${when}`,
		empty: "This story has no text."
	},
	lists: {
		briefs: "Top stories",
		all: "All",
		allTopics: "All topics",
		older: "Older stories",
		opinion: "Opinion",
		timeline: "Timeline",
		newestFirst: "newest first",
		background: "Background",
		topicWire: "Wire on this topic",
		stories: (count) => many(count, "story", "stories"),
		noStories: "No stories in this section yet. The first will appear here.",
		noTopics: "No topics yet. When a matter is worth following, the editors open one here.",
		noTopicStories: "This topic has just been opened. Its first story is on the way.",
		noTopicWire: "Nothing on the wire about this topic yet.",
		frontPending: "Today’s front page is still being made up. The lead will stand here.",
		loading: "Loading",
		loadFailed: "That did not load. Please try again",
		topicsDescription: (paper) => `All topics that ${paper} follows`,
		sectionDescription: (section, paper) => `All stories of ${section} in ${paper}, newest first`
	},
	wire: {
		flash: "Flash",
		corrected: "Corrected",
		days: "Days",
		today: "Today",
		sections: "Sections",
		topics: "Topics",
		everything: "All",
		flashes: "Flashes",
		filterBy: (title) => `Filter by ${title.toLowerCase()}`,
		items: (count) => many(count, "item"),
		older: "Older items",
		newer: "Newer items",
		live: "Live; gaps are filled after a break",
		fresh: "{n} new",
		lost: "The connection is lost. Items after {time} may be missing. Connecting again.",
		reload: "Reload now",
		empty: "Nothing on the wire yet.",
		emptyOf: (what) => `Nothing on the wire about ${what} yet.`,
		emptyDay: "Nothing on the wire that day.",
		description: "Everything on the wire, by time"
	},
	hot: {
		spans: LENGTHS,
		title: "Most read",
		choose: "Span",
		reason,
		empty: "Too few have read in this span; no story stands here yet.",
		how: "Ranked by reads and comments, recent ones weighing more; each place says why. Places are not for sale."
	},
	comments: {
		title: "Comments",
		count: (count) => many(count, "comment"),
		hottest: "Most liked",
		newest: "Newest",
		floor: (floor) => `#${floor}`,
		replyTo: (floor) => `to #${floor}`,
		staff: "Staff",
		likes: (count) => many(count, "like"),
		empty: "No comments yet."
	},
	search: {
		title: "Search",
		label: "Search all stories",
		placeholder: "Search all stories",
		submit: "Search",
		found: (query, total) => `${many(total, "result")} for “${query}”`,
		nothing: (query) => `Nothing found for “${query}”.`,
		advice: [
			"Try a shorter word, or only the name of a person, a place or a ship.",
			"Simplified and Traditional characters find each other.",
			"Put a space between two words to find stories that have both."
		],
		first: "Write what you look for: a person, a ship, a street, or a few quoted words.",
		more: "More results"
	},
	corrections: {
		title: "Corrections",
		lead: "What we got wrong and what we made of it. Retracted stories keep their addresses.",
		kinds: {
			correction: "Correction",
			retraction: "Retraction"
		},
		empty: "No corrections so far. If you find an error, please tell us.",
		all: "All corrections",
		older: "Older corrections"
	},
	errors: {
		400: {
			title: "We cannot read this address",
			what: "A part of it is malformed; perhaps some characters were lost or added in copying.",
			advice: "Please check it, or start from the front page."
		},
		404: {
			title: "There is no such page",
			what: "The address may lack a character, or the story was never published. Retracted stories keep their addresses.",
			advice: "You could search for words of the headline."
		},
		405: {
			title: "This page can only be read",
			what: "The browser asked in a way that this address does not take.",
			advice: "Please start again from the front page or the search."
		},
		410: {
			title: "This page is gone",
			what: "There was a page here; the editors removed it for good.",
			advice: "The corrections page may say why."
		},
		413: {
			title: "That was too large",
			what: "What was sent is larger than we can take. None of it was kept.",
			advice: "Please make it smaller and try again."
		},
		500: {
			title: "Something broke on our side",
			what: "It is not your fault. The failure was noted, and somebody is on duty.",
			advice: "Please try again in a while; other pages will mostly work."
		},
		503: {
			title: "Closed for a moment",
			what: "The machines are being looked after, or too many readers came at once.",
			advice: "Please come back in a few minutes."
		}
	},
	errorPage: {
		number: (status) => `Error ${status}`,
		reference: (id) => `Reference ${id}`
	},
	refusals: {
		missing: "Not found. It may have been removed, or never was.",
		forbidden: "You are not allowed to do this.",
		invalid: "Something is not filled in right. Nothing was saved.",
		stale: "Somebody else changed it meanwhile. Please look at the newest first.",
		embargoed: "It may not be published yet.",
		too_fast: "Too fast. Please try again in a while.",
		too_large: "Too large. Nothing was saved.",
		unsupported: "We cannot handle this format yet."
	}
};
// src/messages/chinese-numbers.ts
/** 9999, 3.1万, 12万: from ten thousand on in 万, with one decimal below a hundred thousand. */
function inWan(number, wan) {
	if (number < 1e4) return String(number);
	const tens = number / 1e4;
	return (tens < 10 ? tens.toFixed(1).replace(".0", "") : String(Math.round(tens))) + wan;
}
/** What speaks loudest: what was said lately, or else in the whole span; and how much it was read. */
function hotReason(span, { reads, comments, recentComments }, words) {
	const said = recentComments > 0 ? words.recent[span] + words.comments(recentComments) : comments > 0 ? words.whole[span] + words.comments(comments) : "";
	const read = reads > 0 ? words.whole[span] + words.reads(reads) : "";
	return said && read ? `${said}，${read}` : said || read;
}
// src/messages/zh-hans.ts
var WEEKDAYS$1 = [
	"星期日",
	"星期一",
	"星期二",
	"星期三",
	"星期四",
	"星期五",
	"星期六"
];
var weekday$1 = (time) => WEEKDAYS$1[time.weekday];
/** 简体中文, as mainland newspapers write it. */
var zhHans = {
	language: "zh-Hans",
	titleBar: "｜",
	listComma: "、",
	quoted: (text) => `“${text}”`,
	count: (number) => inWan(number, "万"),
	dates: {
		fullDay: (time) => `${time.year}年${time.month}月${time.day}日 ${weekday$1(time)}`,
		day: (time) => `${time.month}月${time.day}日`,
		weekday: weekday$1
	},
	frame: {
		skip: "跳到正文",
		editions: "文字版本",
		sections: "栏目",
		services: "全部栏目与服务",
		home: "首页",
		wire: "滚动",
		topics: "专题",
		hot: "热榜",
		corrections: "更正与说明",
		ear: "报眼",
		now: "此刻",
		feed: "订阅（RSS）",
		rights: (publisher) => `${publisher}版权所有，未经书面许可不得转载。`,
		address: (address) => `地址：${address}。`,
		telephone: (number) => `电话：${number}`,
		madeWith: ["由", "驱动"]
	},
	settings: {
		title: "阅读设置",
		size: "字号",
		sizes: {
			s: "小",
			m: "中",
			l: "大",
			xl: "特大"
		},
		theme: "底色",
		themes: {
			auto: "随系统",
			light: "白",
			dark: "黑"
		}
	},
	article: {
		roles: {
			reporter: "记者",
			stringer: "通讯员",
			photographer: "摄影",
			translator: "编译",
			author: "作者"
		},
		source: "来源",
		published: "发布",
		updated: "更新",
		length: "篇幅",
		lengthOf: (characters, minutes) => `${characters}字，约${minutes}分钟`,
		editor: "责任编辑",
		originalHeadline: "原标题",
		share: "分享",
		mail: "邮件",
		topics: "所属专题",
		topic: (name) => `专题：${name}`,
		neighbours: "同专题前后篇",
		previous: "专题上一篇",
		next: "专题下一篇",
		correction: "更正",
		notes: "注释",
		note: (number) => `注${number}`,
		backToText: "回正文",
		table: "表格，可左右滚动",
		related: "相关推荐",
		sharedTopics: (names) => `同在专题${names}`,
		sharedWords: (words) => `都说到${words}`,
		retracted: "已撤回",
		retractionTitle: "本报撤回这篇报道",
		retractedAt: "撤回",
		retractionStays: "全文已经撤下。这个地址会一直保留，说明我们说错过什么。",
		commentsClosed: "评论已随稿件关闭。",
		publishedAt: (when) => `${when}发布`,
		updatedAt: (when) => `${when}更新`,
		empty: "这篇报道没有正文。"
	},
	lists: {
		briefs: "要闻",
		all: "全部",
		allTopics: "全部专题",
		older: "更早的报道",
		opinion: "评论",
		timeline: "时间线",
		newestFirst: "新近在前",
		background: "背景",
		topicWire: "本专题滚动",
		stories: (count) => `${count}篇`,
		noStories: "这个栏目还没有报道。第一篇刊出之后，会出现在这里。",
		noTopics: "还没有专题。一件事值得一直追下去的时候，编辑部会在这里为它开一个。",
		noTopicStories: "这个专题刚刚开出，第一篇报道正在路上。",
		noTopicWire: "本专题还没有滚动消息。",
		frontPending: "今天的头版还在排。稿子签发之后，这里就是头条。",
		loading: "正在取",
		loadFailed: "没有取到，请再试一次",
		topicsDescription: (paper) => `${paper}正在追踪的全部专题`,
		sectionDescription: (section, paper) => `${paper}${section}栏目的全部报道，新近在前`
	},
	wire: {
		flash: "快讯",
		corrected: "已更正",
		days: "日期",
		today: "今天",
		sections: "栏目",
		topics: "专题",
		everything: "全部",
		flashes: "快讯",
		filterBy: (title) => `按${title}筛选`,
		items: (count) => `${count}条`,
		older: "更早的消息",
		newer: "较新的消息",
		live: "实时更新，断线后自动补齐",
		fresh: "{n}条新消息",
		lost: "连接已断开，{time}之后的消息可能缺漏。正在重连。",
		reload: "立即刷新",
		empty: "还没有滚动消息。",
		emptyOf: (what) => `${what}还没有滚动消息。`,
		emptyDay: "这一天没有滚动消息。",
		description: "按时间滚动的全部消息"
	},
	hot: {
		spans: {
			"24h": "24小时",
			"7d": "7天",
			"30d": "30天"
		},
		title: "热榜",
		choose: "时段",
		reason: (span, reasons) => hotReason(span, reasons, {
			recent: {
				"24h": "2小时内",
				"7d": "14小时内",
				"30d": "两天半内"
			},
			whole: {
				"24h": "24小时内",
				"7d": "7天内",
				"30d": "30天内"
			},
			comments: (count) => `${count}条评论`,
			reads: (count) => `${inWan(count, "万")}次阅读`
		}),
		empty: "这段时间读的人还不多，榜上暂时没有报道。",
		how: "名次由阅读次数与评论条数算出，越近的分量越重；每一位都写明理由。不用付费，也不能付费。"
	},
	comments: {
		title: "评论",
		count: (count) => `评论 ${count}`,
		hottest: "最热",
		newest: "最新",
		floor: (floor) => `${floor}楼`,
		replyTo: (floor) => `回复${floor}楼`,
		staff: "本报",
		likes: (count) => `${count}赞`,
		empty: "还没有评论。"
	},
	search: {
		title: "搜索",
		label: "搜索全部报道",
		placeholder: "搜索全部报道",
		submit: "搜索",
		found: (query, total) => `“${query}”的${total}条结果`,
		nothing: (query) => `没有找到“${query}”。`,
		advice: [
			"换一个更短的词，或者只写人名、地名、船名。",
			"简体、繁体都可以，写哪一种都能找到。",
			"两个词之间空一格，两个词都出现的报道才会列出。"
		],
		first: "写下要找的词：一个人、一条船、一条街，或者一句引语。",
		more: "更多结果"
	},
	corrections: {
		title: "更正与说明",
		lead: "我们说错过什么，改成了什么，都写在这里。撤回的报道留着地址。",
		kinds: {
			correction: "更正",
			retraction: "撤回"
		},
		empty: "到今天为止，没有更正。发现错误，请告诉我们。",
		all: "全部更正",
		older: "更早的更正"
	},
	errors: {
		400: {
			title: "这个地址读不懂",
			what: "地址里有一段写错了，可能是复制的时候少了或者多了几个字符。",
			advice: "请检查地址，或者从首页进去找。"
		},
		404: {
			title: "没有这一页",
			what: "地址可能抄漏了一个字，也可能稿件从未发表过。撤回的稿件不会变成空白：它的地址会写明撤回的原因。",
			advice: "可以用标题里的词再搜一次。"
		},
		405: {
			title: "这一页只能读",
			what: "浏览器用了这个地址不接受的方式来访问。",
			advice: "请从首页或者搜索重新进去。"
		},
		410: {
			title: "这一页已经取走",
			what: "这里曾经有一页，编辑部把它永久取走了。",
			advice: "可以在“更正与说明”里看看有没有交代。"
		},
		413: {
			title: "寄来的东西太大了",
			what: "送到这个地址的内容超过了我们能收下的大小，一点也没有保存。",
			advice: "请缩小之后再试。"
		},
		500: {
			title: "编辑部的机器出了问题",
			what: "不是您的错。这一次失败已经记下，值班的人看得到。",
			advice: "请过一会儿再试；别的页面多半可以照常阅读。"
		},
		503: {
			title: "暂时停机",
			what: "机器正在检修，或者一下子来了太多读者。",
			advice: "请过几分钟再来，这一页会回来的。"
		}
	},
	errorPage: {
		number: (status) => `错误${status}`,
		reference: (id) => `编号 ${id}`
	},
	refusals: {
		missing: "没有找到。它可能已经取走，或者从来没有过。",
		forbidden: "这件事不在您的职权之内。",
		invalid: "有一处填得不对，什么也没有保存。",
		stale: "别人已经改过了，请看过最新的再来。",
		embargoed: "还没有到可以发表的时间。",
		too_fast: "太快了，请过一会儿再试。",
		too_large: "内容太大，什么也没有保存。",
		unsupported: "这种格式我们还不能处理。"
	}
};
// src/messages/zh-hant-tw.ts
var WEEKDAYS = [
	"星期日",
	"星期一",
	"星期二",
	"星期三",
	"星期四",
	"星期五",
	"星期六"
];
var weekday = (time) => WEEKDAYS[time.weekday];
/** 臺灣繁體中文。 */
var zhHantTW = {
	language: "zh-Hant-TW",
	titleBar: "｜",
	listComma: "、",
	quoted: (text) => `「${text}」`,
	count: (number) => inWan(number, "萬"),
	dates: {
		fullDay: (time) => `${time.year}年${time.month}月${time.day}日 ${weekday(time)}`,
		day: (time) => `${time.month}月${time.day}日`,
		weekday
	},
	frame: {
		skip: "跳到正文",
		editions: "文字版本",
		sections: "版面",
		services: "全部版面與服務",
		home: "首頁",
		wire: "即時",
		topics: "專題",
		hot: "熱榜",
		corrections: "更正與說明",
		ear: "報眼",
		now: "此刻",
		feed: "訂閱（RSS）",
		rights: (publisher) => `${publisher}版權所有，未經書面許可不得轉載。`,
		address: (address) => `地址：${address}。`,
		telephone: (number) => `電話：${number}`,
		madeWith: ["由", "驅動"]
	},
	settings: {
		title: "閱讀設定",
		size: "字級",
		sizes: {
			s: "小",
			m: "中",
			l: "大",
			xl: "特大"
		},
		theme: "底色",
		themes: {
			auto: "隨系統",
			light: "白",
			dark: "黑"
		}
	},
	article: {
		roles: {
			reporter: "記者",
			stringer: "通訊員",
			photographer: "攝影",
			translator: "編譯",
			author: "作者"
		},
		source: "來源",
		published: "發布",
		updated: "更新",
		length: "篇幅",
		lengthOf: (characters, minutes) => `${characters}字，約${minutes}分鐘`,
		editor: "責任編輯",
		originalHeadline: "原標題",
		share: "分享",
		mail: "電子郵件",
		topics: "所屬專題",
		topic: (name) => `專題：${name}`,
		neighbours: "同專題前後篇",
		previous: "專題上一篇",
		next: "專題下一篇",
		correction: "更正",
		notes: "註釋",
		note: (number) => `註${number}`,
		backToText: "回正文",
		table: "表格，可左右捲動",
		related: "相關報導",
		sharedTopics: (names) => `同在專題${names}`,
		sharedWords: (words) => `都說到${words}`,
		retracted: "已撤回",
		retractionTitle: "本報撤回這篇報導",
		retractedAt: "撤回",
		retractionStays: "全文已經撤下。這個網址會一直保留，說明我們說錯過什麼。",
		commentsClosed: "留言已隨稿件關閉。",
		publishedAt: (when) => `${when}發布`,
		updatedAt: (when) => `${when}更新`,
		empty: "這篇報導沒有正文。"
	},
	lists: {
		briefs: "要聞",
		all: "全部",
		allTopics: "全部專題",
		older: "更早的報導",
		opinion: "評論",
		timeline: "時間軸",
		newestFirst: "新近在前",
		background: "背景",
		topicWire: "本專題即時",
		stories: (count) => `${count}篇`,
		noStories: "這個版面還沒有報導。第一篇刊出之後，會出現在這裡。",
		noTopics: "還沒有專題。一件事值得一直追下去的時候，編輯部會在這裡為它開一個。",
		noTopicStories: "這個專題剛剛開出，第一篇報導正在路上。",
		noTopicWire: "本專題還沒有即時消息。",
		frontPending: "今天的頭版還在排。稿子簽發之後，這裡就是頭條。",
		loading: "正在取",
		loadFailed: "沒有取到，請再試一次",
		topicsDescription: (paper) => `${paper}正在追蹤的全部專題`,
		sectionDescription: (section, paper) => `${paper}${section}版的全部報導，新近在前`
	},
	wire: {
		flash: "快訊",
		corrected: "已更正",
		days: "日期",
		today: "今天",
		sections: "版面",
		topics: "專題",
		everything: "全部",
		flashes: "快訊",
		filterBy: (title) => `按${title}篩選`,
		items: (count) => `${count}則`,
		older: "更早的消息",
		newer: "較新的消息",
		live: "即時更新，斷線後自動補齊",
		fresh: "{n}則新消息",
		lost: "連線已中斷，{time}之後的消息可能缺漏。正在重新連線。",
		reload: "立即重新整理",
		empty: "還沒有即時消息。",
		emptyOf: (what) => `${what}還沒有即時消息。`,
		emptyDay: "這一天沒有即時消息。",
		description: "按時間排列的全部即時消息"
	},
	hot: {
		spans: {
			"24h": "24小時",
			"7d": "7天",
			"30d": "30天"
		},
		title: "熱榜",
		choose: "時段",
		reason: (span, reasons) => hotReason(span, reasons, {
			recent: {
				"24h": "2小時內",
				"7d": "14小時內",
				"30d": "兩天半內"
			},
			whole: {
				"24h": "24小時內",
				"7d": "7天內",
				"30d": "30天內"
			},
			comments: (count) => `${count}則留言`,
			reads: (count) => `${inWan(count, "萬")}次閱讀`
		}),
		empty: "這段時間讀的人還不多，榜上暫時沒有報導。",
		how: "名次由閱讀次數與留言則數算出，越近的分量越重；每一位都寫明理由。不用付費，也不能付費。"
	},
	comments: {
		title: "留言",
		count: (count) => `留言 ${count}`,
		hottest: "最熱",
		newest: "最新",
		floor: (floor) => `${floor}樓`,
		replyTo: (floor) => `回覆${floor}樓`,
		staff: "本報",
		likes: (count) => `${count}讚`,
		empty: "還沒有留言。"
	},
	search: {
		title: "搜尋",
		label: "搜尋全部報導",
		placeholder: "搜尋全部報導",
		submit: "搜尋",
		found: (query, total) => `「${query}」的${total}筆結果`,
		nothing: (query) => `沒有找到「${query}」。`,
		advice: [
			"換一個更短的詞，或者只寫人名、地名、船名。",
			"繁體、簡體都可以，寫哪一種都能找到。",
			"兩個詞之間空一格，兩個詞都出現的報導才會列出。"
		],
		first: "寫下要找的詞：一個人、一條船、一條街，或者一句引語。",
		more: "更多結果"
	},
	corrections: {
		title: "更正與說明",
		lead: "我們說錯過什麼，改成了什麼，都寫在這裡。撤回的報導留著網址。",
		kinds: {
			correction: "更正",
			retraction: "撤回"
		},
		empty: "到今天為止，沒有更正。發現錯誤，請告訴我們。",
		all: "全部更正",
		older: "更早的更正"
	},
	errors: {
		400: {
			title: "這個網址讀不懂",
			what: "網址裡有一段寫錯了，可能是複製的時候少了或者多了幾個字元。",
			advice: "請檢查網址，或者從首頁進去找。"
		},
		404: {
			title: "沒有這一頁",
			what: "網址可能抄漏了一個字，也可能稿件從未發表過。撤回的稿件不會變成空白：它的網址會寫明撤回的原因。",
			advice: "可以用標題裡的詞再搜尋一次。"
		},
		405: {
			title: "這一頁只能讀",
			what: "瀏覽器用了這個網址不接受的方式來存取。",
			advice: "請從首頁或者搜尋重新進去。"
		},
		410: {
			title: "這一頁已經取走",
			what: "這裡曾經有一頁，編輯部把它永久取走了。",
			advice: "可以在「更正與說明」裡看看有沒有交代。"
		},
		413: {
			title: "寄來的東西太大了",
			what: "送到這個網址的內容超過了我們能收下的大小，一點也沒有儲存。",
			advice: "請縮小之後再試。"
		},
		500: {
			title: "編輯部的機器出了問題",
			what: "不是您的錯。這一次失敗已經記下，值班的人看得到。",
			advice: "請過一會兒再試；別的頁面多半可以照常閱讀。"
		},
		503: {
			title: "暫時停機",
			what: "機器正在檢修，或者一下子來了太多讀者。",
			advice: "請過幾分鐘再來，這一頁會回來的。"
		}
	},
	errorPage: {
		number: (status) => `錯誤${status}`,
		reference: (id) => `編號 ${id}`
	},
	refusals: {
		missing: "沒有找到。它可能已經取走，或者從來沒有過。",
		forbidden: "這件事不在您的職權之內。",
		invalid: "有一處填得不對，什麼也沒有儲存。",
		stale: "別人已經改過了，請看過最新的再來。",
		embargoed: "還沒有到可以發表的時間。",
		too_fast: "太快了，請過一會兒再試。",
		too_large: "內容太大，什麼也沒有儲存。",
		unsupported: "這種格式我們還不能處理。"
	}
};
// src/messages/messages.ts
var LANGUAGES = {
	"zh-Hans": zhHans,
	"zh-Hant-TW": zhHantTW,
	"zh-Hant-HK": {
		...zhHantTW,
		language: "zh-Hant-HK",
		frame: {
			...zhHantTW.frame,
			sections: "欄目",
			services: "全部欄目與服務"
		},
		settings: {
			...zhHantTW.settings,
			size: "字號"
		},
		article: {
			...zhHantTW.article,
			published: "發佈",
			mail: "電郵",
			related: "相關報道",
			retractionTitle: "本報撤回這篇報道",
			retractionStays: "全文已經撤下。這個網址會一直保留，說明我們說錯過甚麼。",
			commentsClosed: "評論已隨稿件關閉。",
			publishedAt: (when) => `${when}發佈`,
			table: "表格，可左右捲動",
			empty: "這篇報道沒有正文。"
		},
		lists: {
			...zhHantTW.lists,
			older: "更早的報道",
			timeline: "時間線",
			noStories: "這個欄目還沒有報道。第一篇刊出之後，會出現在這裏。",
			noTopics: "還沒有專題。一件事值得一直追下去的時候，編輯部會在這裏為它開一個。",
			noTopicStories: "這個專題剛剛開出，第一篇報道正在路上。",
			frontPending: "今天的頭版還在排。稿子簽發之後，這裏就是頭條。",
			sectionDescription: (section, paper) => `${paper}${section}欄目的全部報道，新近在前`
		},
		wire: {
			...zhHantTW.wire,
			sections: "欄目",
			items: (count) => `${count}條`,
			fresh: "{n}條新消息",
			lost: "連線已中斷，{time}之後的消息可能缺漏。正在重新連線。"
		},
		hot: {
			...zhHantTW.hot,
			reason: (span, reasons) => hotReason(span, reasons, {
				recent: {
					"24h": "2小時內",
					"7d": "14小時內",
					"30d": "兩天半內"
				},
				whole: {
					"24h": "24小時內",
					"7d": "7天內",
					"30d": "30天內"
				},
				comments: (count) => `${count}條評論`,
				reads: (count) => `${inWan(count, "萬")}次閱讀`
			}),
			empty: "這段時間讀的人還不多，榜上暫時沒有報道。",
			how: "名次由閱讀次數與評論條數算出，越近的分量越重；每一位都寫明理由。不用付費，也不能付費。"
		},
		comments: {
			...zhHantTW.comments,
			title: "評論",
			count: (count) => `評論 ${count}`,
			likes: (count) => `${count}讚好`,
			empty: "還沒有評論。"
		},
		search: {
			...zhHantTW.search,
			label: "搜尋全部報道",
			placeholder: "搜尋全部報道",
			found: (query, total) => `「${query}」的${total}項結果`,
			advice: [
				"換一個更短的詞，或者只寫人名、地名、船名。",
				"繁體、簡體都可以，寫哪一種都能找到。",
				"兩個詞之間空一格，兩個詞都出現的報道才會列出。"
			]
		},
		corrections: {
			...zhHantTW.corrections,
			lead: "我們說錯過甚麼，改成了甚麼，都寫在這裏。撤回的報道留着網址。"
		},
		errors: {
			...zhHantTW.errors,
			400: {
				title: "這個網址讀不懂",
				what: "網址裏有一段寫錯了，可能是複製的時候少了或者多了幾個字元。",
				advice: "請檢查網址，或者從首頁進去找。"
			},
			404: {
				...zhHantTW.errors[404],
				advice: "可以用標題裏的詞再搜尋一次。"
			},
			405: {
				...zhHantTW.errors[405],
				what: "瀏覽器用了這個網址不接受的方式來讀取。"
			},
			410: {
				...zhHantTW.errors[410],
				advice: "可以在「更正與說明」裏看看有沒有交代。"
			}
		},
		refusals: {
			...zhHantTW.refusals,
			invalid: "有一處填得不對，甚麼也沒有儲存。",
			too_large: "內容太大，甚麼也沒有儲存。"
		}
	},
	en
};
/** The words of the interface in a language. Every edition of the paper is one. */
function messagesOf(language) {
	return LANGUAGES[language];
}
// src/newsroom/settings/edition.ts
var PREFIX = {
	"zh-Hans": "/cn",
	"zh-Hant-TW": "/tw",
	"zh-Hant-HK": "/hk"
};
/** What stands before the paths of `edition` in a paper that is written in `own`. */
function prefixOf(edition, own) {
	return edition === own ? "" : PREFIX[edition];
}
/** The whole address of a path of the edition: `addressOf(view, '/a/0f3k2m9x7q1z')`. Its home has no slash at the end. */
function addressOf({ origin, prefix }, path) {
	return path === "/" && prefix !== "" ? origin + prefix : origin + prefix + path;
}
// src/site/frame.ts
/** The frame of an edition. Names in `settings` and `sections` are already spelled as it spells them. */
function frameOf(given) {
	return {
		...given,
		prefix: prefixOf(given.edition, given.settings.edition),
		words: messagesOf(given.edition)
	};
}
/** The address of a path in the frame's edition: `link(frame, '/a/1')` is `/tw/a/1` in the Taiwan edition. */
function link(frame, path) {
	return addressOf({
		origin: "",
		prefix: frame.prefix
	}, path);
}
/** The address of the same path in another edition. */
function linkIn(frame, edition, path) {
	return addressOf({
		origin: "",
		prefix: prefixOf(edition, frame.settings.edition)
	}, path);
}
/** The whole address of a path, in this edition or in another. */
function absolute(frame, path, edition = frame.edition) {
	return frame.origin + linkIn(frame, edition, path);
}
// src/site/paths.ts
/** The addresses of the portal, without an edition's prefix. Text in a query is encoded here and nowhere else. */
var paths = {
	home: "/",
	topics: "/topics",
	corrections: "/corrections",
	search: "/search",
	wireLive: "/wire/live",
	article: (id) => `/a/${id}`,
	comments: (id) => `/a/${id}#comments`,
	reads: (id) => `/a/${id}/reads`,
	topic: (slug) => `/t/${encodeURIComponent(slug)}`,
	section: (slug) => `/s/${encodeURIComponent(slug)}`,
	/** The default span has the plain address. */
	hot: (span = "24h") => span === "24h" ? "/hot" : `/hot?span=${span}`,
	searchFor: (query) => `/search?q=${encodeURIComponent(query)}`,
	wire,
	media: (file) => `/m/${encodeURIComponent(file)}`,
	feed: (of = "") => `${of}/feed.xml`,
	atom: (of = "") => `${of}/feed.atom`,
	jsonFeed: (of = "") => `${of}/feed.json`
};
function wire({ day, section, topic, flash } = {}) {
	const query = new URLSearchParams();
	if (section !== void 0) query.set("section", section);
	if (topic !== void 0) query.set("topic", topic);
	if (flash) query.set("flash", "1");
	const path = day === void 0 ? "/wire" : `/wire/${day}`;
	return query.size === 0 ? path : `${path}?${query}`;
}
// src/site/render.tsx
/** The pieces that the page being rendered has named so far. Rendering is synchronous, so one list is enough. */
var named = [];
var PLACE = /<x-piece n="(\d+)"><\/x-piece>/;
/** The place of a piece within a page: a shared part, or HTML that was rendered already. */
function Place({ piece }) {
	return /* @__PURE__ */ jsx("x-piece", { n: named.push(piece) - 1 });
}
/** A part, or a fragment of a page: balanced HTML. */
function renderPart(tree) {
	return renderToString(tree);
}
/** A whole page as a row of pieces. Written as one balanced tree, so no piece can leave a tag open. */
function renderPage(tree) {
	const pieces = named = [];
	return renderToString(tree).split(PLACE).reduce((row, text, index) => {
		const piece = index % 2 === 0 ? index === 0 ? `<!DOCTYPE html>${text}` : text : pieces[Number(text)];
		const last = row.length - 1;
		if (typeof piece === "string" && typeof row[last] === "string") row[last] += piece;
		else if (piece !== "") row.push(piece);
		return row;
	}, []);
}
// src/hanzi/scripts/projection.ts
/** Simplified UTF-16 unit for each unit of the basic plane; the code of itself where nothing changes. */
var basic;
/** Traditional characters beyond the basic plane whose Simplified form is there too. */
var beyond = /* @__PURE__ */ new Map();
function table() {
	if (basic) return basic;
	const units = Uint16Array.from({ length: 65536 }, (_, unit) => unit);
	for (const [traditional, simplified] of traditionalToSimplified()) {
		if (traditional.length !== simplified.length) continue;
		if (traditional.length === 1) units[traditional.charCodeAt(0)] = simplified.charCodeAt(0);
		else beyond.set(traditional, simplified);
	}
	basic = units;
	return units;
}
var isHighSurrogate = (unit) => unit >= 55296 && unit <= 56319;
/**
* The text in Simplified characters with every UTF-16 offset where it was, so that what is found in the projection
* (a word, a reading, a hit of a search) lies at the same place in the text. Character by character: the projection of
* two texts joined is the two projections joined. For reading and indexing, not for showing: 乾隆 becomes 干隆.
*/
function projection(text) {
	const units = table();
	let changed;
	let kept = 0;
	for (let i = 0; i < text.length; i++) {
		const unit = text.charCodeAt(i);
		const width = isHighSurrogate(unit) && i + 1 < text.length ? 2 : 1;
		const simplified = width === 2 ? beyond.get(text.slice(i, i + 2)) : simplifiedUnit(units, unit);
		if (simplified !== void 0) {
			changed ??= [];
			changed.push(text.slice(kept, i), simplified);
			kept = i + width;
		}
		i += width - 1;
	}
	if (!changed) return text;
	changed.push(text.slice(kept));
	return changed.join("");
}
function simplifiedUnit(units, unit) {
	const simplified = units[unit];
	return simplified === unit ? void 0 : String.fromCharCode(simplified);
}
// src/site/escape.ts
var SPECIAL = /[&<>"']/g;
var ENTITIES = {
	"&": "&amp;",
	"<": "&lt;",
	">": "&gt;",
	"\"": "&quot;",
	"'": "&#39;"
};
/** Text as it may stand in HTML, between tags and in quoted attributes. */
function escapeHtml(text) {
	return SPECIAL.test(text) ? text.replace(SPECIAL, (character) => ENTITIES[character]) : text;
}
/** JSON as it may stand in a script element: no `<\/script>` and no `<!--` can end it early. */
function escapeJson(json) {
	return json.replaceAll("<", "\\u003c").replaceAll("\u2028", "\\u2028").replaceAll("\u2029", "\\u2029");
}
/**
* An address as a reader may be sent to it, or undefined: the web, mail, a place on our own site. What the browser
* would run (`javascript:`, `data:`), what hides its scheme in control characters, and `//host` are none.
*/
function safeHref(address) {
	if (address === void 0 || /[\u0000-\u0020\u007f]/.test(address)) return void 0;
	return /^(?:https?:\/\/|mailto:|\/(?![/\\])|#)/i.test(address) ? address : void 0;
}
// src/site/parts/headline.tsx
var words = new Intl.Segmenter("zh", { granularity: "word" });
/** Headlines come again and again (front, lists, hot, related); the newest some thousands are kept. */
var KEPT$1 = 8192;
var kept = /* @__PURE__ */ new Map();
/**
* A headline as the content of an element: `<h2 {...breaks(headline)} />`. Escaped, with `<wbr>` between words, so that
* under `word-break: keep-all` a line ends only where a word ends.
*/
function breaks(text) {
	let html = kept.get(text);
	if (html) return html;
	html = { dangerouslySetInnerHTML: { __html: withBreaks(text) } };
	if (kept.size >= KEPT$1) kept.delete(kept.keys().next().value);
	kept.set(text, html);
	return html;
}
/** After these, and before those, a line never ends (CLREQ 3.1.2); after a pause the browser breaks by itself. */
var OPENING = /[“‘「『《〈（【〔([{]$/;
var CLOSING = /^[，。、：；！？”’」』》〉）】〕…—～·｜,.:;!?)\]}%％‰℃\s]/;
var PAUSE = /[，。、：；！？\s]$/;
/** Words that lean on the one before them. */
var LEANING = /^[的了着著过過们們吗嗎呢吧之地得者]$/;
/** A number stays with its unit, and figures with the Han beside them: a `<wbr>` between would take their spacing. */
var FIGURE_END = /[\p{Nd}\p{Script=Latin}]$/u;
var FIGURE_START = /^[\p{Nd}\p{Script=Latin}]/u;
var NUMERAL_END = /[零〇一二三四五六七八九十百千万萬亿億两兩几幾半第]$/;
var NUMERAL_START = /^[零〇一二三四五六七八九十百千万萬亿億两兩几幾半]/;
var HAN = /^\p{Script=Han}$/u;
/** Single characters in a row are mostly a name that the segmenter does not know. */
var NAME = 4;
/** No longer than this, so that a narrow column can hold it. */
var LONGEST = 8;
function withBreaks(text) {
	let html = "";
	let phrase = "";
	let singles = 0;
	for (const { index, segment: simplified } of words.segment(projection(text))) {
		const word = text.slice(index, index + simplified.length);
		const single = HAN.test(word);
		const paused = phrase === "" || PAUSE.test(phrase);
		const joins = !paused && (mustJoin(phrase, word) || counts(phrase, word) || single && singles > 0 && singles < NAME);
		if (joins) phrase += word;
		else {
			html += escapeHtml(phrase) + (paused ? "" : "<wbr>");
			phrase = word;
		}
		singles = single ? joins && singles < NAME ? singles + 1 : 1 : 0;
	}
	return html + escapeHtml(phrase);
}
function mustJoin(before, word) {
	return OPENING.test(before) || CLOSING.test(word) || LEANING.test(word) || FIGURE_END.test(before) || FIGURE_START.test(word);
}
function counts(before, word) {
	if (before.length >= LONGEST) return false;
	return NUMERAL_END.test(before) && (NUMERAL_START.test(word) || word.length <= 2);
}
// src/site/paper-time.ts
var MINUTE = 6e4;
/** Offsets of all zones in use are multiples of this, and so are the moments at which they change. */
var STEP = 15 * MINUTE;
var KEPT = 4096;
var zones = /* @__PURE__ */ new Map();
/** Tells the time of an instant in a zone. Costs no Intl call when the zone's offset at that time is known already. */
function paperTime(timeZone, at) {
	const ms = Date.parse(at);
	const offset = offsetAt(timeZone, ms);
	const local = new Date(ms + offset * MINUTE);
	const [year, month, day] = [
		local.getUTCFullYear(),
		local.getUTCMonth() + 1,
		local.getUTCDate()
	];
	const [hour, minute] = [local.getUTCHours(), local.getUTCMinutes()];
	const date = `${String(year).padStart(4, "0")}-${two(month)}-${two(day)}`;
	const clock = `${two(hour)}:${two(minute)}`;
	const iso = `${date}T${clock}${offset < 0 ? "-" : "+"}${two(Math.floor(Math.abs(offset) / 60))}:${two(Math.abs(offset) % 60)}`;
	return {
		year,
		month,
		day,
		weekday: local.getUTCDay(),
		hour,
		minute,
		date,
		clock,
		iso
	};
}
/** Minutes east of Greenwich. */
function offsetAt(timeZone, ms) {
	let zone = zones.get(timeZone);
	if (!zone) zones.set(timeZone, zone = {
		format: offsetFormat(timeZone),
		offsets: /* @__PURE__ */ new Map()
	});
	const step = Math.floor(ms / STEP);
	let offset = zone.offsets.get(step);
	if (offset === void 0) {
		if (zone.offsets.size >= KEPT) zone.offsets.clear();
		zone.offsets.set(step, offset = offsetOf(zone.format, ms));
	}
	return offset;
}
function offsetFormat(timeZone) {
	return new Intl.DateTimeFormat("en", {
		timeZone,
		timeZoneName: "longOffset"
	});
}
function offsetOf(format, ms) {
	const name = format.formatToParts(ms).find((part) => part.type === "timeZoneName")?.value ?? "";
	const [, sign, hours, minutes = "0"] = /GMT([+-])(\d+):?(\d+)?/.exec(name) ?? [];
	if (hours === void 0) return 0;
	return (sign === "-" ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}
function two(number) {
	return number < 10 ? `0${number}` : String(number);
}
// src/site/parts/when.tsx
/** The paper's own clock at an instant. */
function timeOf(frame, at) {
	return paperTime(frame.settings.timeZone, at);
}
/**
* A time as readers see it. Never "an hour ago": pages are kept. clock 10:44; day 11月22日; stamp 11月22日 10:44;
* date 2026-11-22; full 2026-11-22 10:44.
*/
function When({ frame, at, as }) {
	const time = timeOf(frame, at);
	return /* @__PURE__ */ jsx("time", {
		datetime: time.iso,
		children: textOf(frame, time, as)
	});
}
function textOf(frame, time, as) {
	switch (as) {
		case "clock": return time.clock;
		case "day": return frame.words.dates.day(time);
		case "stamp": return `${frame.words.dates.day(time)} ${time.clock}`;
		case "date": return time.date;
		case "full": return `${time.date} ${time.clock}`;
	}
}
// src/site/parts/region.tsx
/** A part of a page with a heading of its own, opened by a 文武线. */
function Region({ id, title, aside, class: name, children }) {
	return /* @__PURE__ */ jsxs("section", {
		class: name ? `region ${name}` : "region",
		"aria-labelledby": id,
		children: [/* @__PURE__ */ jsxs("div", {
			class: "hd",
			children: [/* @__PURE__ */ jsx("h2", {
				id,
				children: title
			}), aside]
		}), children]
	});
}
// src/site/parts/wire.tsx
/** The newest of the wire, as it stands beside every page today. A time without a day means today. */
function wireColumn(frame, entries, now) {
	return renderPart(/* @__PURE__ */ jsx(Region, {
		id: "wire",
		title: frame.words.frame.wire,
		aside: /* @__PURE__ */ jsx("a", {
			href: link(frame, paths.wire()),
			children: frame.words.lists.all
		}),
		children: entries.length > 0 ? /* @__PURE__ */ jsx("ol", {
			class: "wire",
			"data-wire": "column",
			"data-day": dayOf(frame, entries),
			...liveData(frame),
			children: /* @__PURE__ */ jsx(Entries, {
				frame,
				entries,
				today: timeOf(frame, now).date
			})
		}) : /* @__PURE__ */ jsx("p", {
			class: "empty",
			children: frame.words.wire.empty
		})
	}));
}
function dayOf(frame, [newest]) {
	return newest && frame.words.dates.day(timeOf(frame, newest.at));
}
/** What the island `wire-live` needs to know: where to listen, and what to say. */
function liveData(frame) {
	const { fresh, lost, reload } = frame.words.wire;
	return {
		"data-live": link(frame, paths.wireLive),
		"data-fresh": fresh,
		"data-lost": lost,
		"data-reload": reload
	};
}
/** Items one after another, with a line where the day changes. */
function Entries({ frame, entries, today = "" }) {
	let date = today;
	return /* @__PURE__ */ jsx(Fragment, { children: entries.map((entry) => {
		const time = timeOf(frame, entry.at);
		const turned = time.date !== date;
		date = time.date;
		return /* @__PURE__ */ jsxs(Fragment, { children: [turned && /* @__PURE__ */ jsx("li", {
			class: "turn",
			children: frame.words.dates.day(time)
		}), /* @__PURE__ */ jsx(Entry, {
			frame,
			entry
		})] });
	}) });
}
function Entry({ frame, entry, whole }) {
	const time = timeOf(frame, entry.at);
	const { wire } = frame.words;
	return /* @__PURE__ */ jsxs("li", {
		id: `w-${entry.id}`,
		class: entry.flash ? "flash" : void 0,
		"data-date": time.date,
		children: [/* @__PURE__ */ jsx("time", {
			datetime: time.iso,
			children: time.clock
		}), /* @__PURE__ */ jsxs("div", { children: [
			entry.flash && /* @__PURE__ */ jsx("span", {
				class: "mark",
				children: wire.flash
			}),
			/* @__PURE__ */ jsx(EntryHeadline, {
				frame,
				entry,
				date: whole ? void 0 : time.date
			}),
			entry.correctedAt && /* @__PURE__ */ jsx("span", {
				class: "mark open",
				children: wire.corrected
			}),
			entry.topic && /* @__PURE__ */ jsxs(Fragment, { children: [" ", /* @__PURE__ */ jsx("a", {
				class: "tag",
				href: link(frame, paths.topic(entry.topic.slug)),
				children: entry.topic.name
			})] }),
			whole && entry.source && entry.source !== frame.settings.name && /* @__PURE__ */ jsx("span", {
				class: "from",
				children: entry.source
			}),
			whole && entry.text && /* @__PURE__ */ jsx("p", { children: entry.text })
		] })]
	});
}
function EntryHeadline({ frame, entry, date }) {
	if (entry.articleId) return /* @__PURE__ */ jsx("a", {
		href: link(frame, paths.article(entry.articleId)),
		children: entry.headline
	});
	if (date === void 0) return /* @__PURE__ */ jsx("b", { children: entry.headline });
	return /* @__PURE__ */ jsx("a", {
		href: `${link(frame, paths.wire({ day: date }))}#w-${entry.id}`,
		children: entry.headline
	});
}
// src/site/parts/picture.tsx
/** How wide a picture stands at each width of the window, as the `sizes` attribute says it. */
var SIZES$1 = {
	lead: "(min-width: 72em) 43rem, (min-width: 44em) calc(100vw - 23rem), 100vw",
	story: "(min-width: 72em) 26rem, (min-width: 44em) 45vw, 100vw",
	text: "(min-width: 44em) 43rem, 100vw",
	thumb: "(min-width: 44em) 12rem, 34vw"
};
var TYPES = ["avif", "webp"];
/** A picture in all its renditions, with its colour in its place until it has come. No jump: the place has its size. */
function Picture({ picture, sizes, alt = picture.alt, eager = false }) {
	const plain = picture.renditions.filter((rendition) => rendition.format === "jpeg");
	const fallback = plain.length > 0 ? plain : picture.renditions;
	const largest = fallback.reduce((a, b) => a && a.width >= b.width ? a : b, void 0);
	return /* @__PURE__ */ jsxs("span", {
		class: "pic",
		children: [/* @__PURE__ */ jsx("svg", {
			viewBox: "0 0 1 1",
			preserveAspectRatio: "none",
			"aria-hidden": "true",
			children: /* @__PURE__ */ jsx("path", {
				fill: /^#[0-9a-f]{3,8}$/i.test(picture.colour) ? picture.colour : "#888",
				d: "M0 0h1v1H0z"
			})
		}), largest && /* @__PURE__ */ jsxs("picture", { children: [TYPES.map((format) => /* @__PURE__ */ jsx(Source, {
			renditions: picture.renditions,
			format,
			sizes
		})), /* @__PURE__ */ jsx("img", {
			src: paths.media(largest.file),
			srcset: setOf(fallback),
			sizes: SIZES$1[sizes],
			width: picture.width,
			height: picture.height,
			alt,
			loading: eager ? void 0 : "lazy",
			decoding: eager ? void 0 : "async",
			fetchpriority: eager ? "high" : void 0
		})] })]
	});
}
function Source({ renditions, format, sizes }) {
	const set = setOf(renditions.filter((rendition) => rendition.format === format));
	return set === "" ? null : /* @__PURE__ */ jsx("source", {
		type: `image/${format}`,
		srcset: set,
		sizes: SIZES$1[sizes]
	});
}
function setOf(renditions) {
	return renditions.map(({ file, width }) => `${paths.media(file)} ${width}w`).join(", ");
}
// src/site/parts/story.tsx
/** A story as a front or a list shows it. */
function Story({ frame, story, level = 3, big, picture, dek, dated }) {
	const Heading = `h${level}`;
	return /* @__PURE__ */ jsxs("article", { children: [
		picture && /* @__PURE__ */ jsx(StoryPicture, {
			story,
			sizes: picture
		}),
		big && /* @__PURE__ */ jsx(Kicker, { story }),
		/* @__PURE__ */ jsx(Heading, {
			class: big ? "big" : void 0,
			children: /* @__PURE__ */ jsx(HeadlineLink, {
				frame,
				story
			})
		}),
		dek && story.standfirst && /* @__PURE__ */ jsx("p", {
			class: "dek",
			children: story.standfirst
		}),
		/* @__PURE__ */ jsx(StoryMeta, {
			frame,
			story,
			dated
		})
	] });
}
function HeadlineLink({ frame, story }) {
	return /* @__PURE__ */ jsx("a", {
		href: link(frame, paths.article(story.id)),
		...breaks(story.headline)
	});
}
function Kicker({ story }) {
	return story.kicker ? /* @__PURE__ */ jsx("p", {
		class: "kick",
		...breaks(story.kicker)
	}) : null;
}
function StoryPicture(props) {
	const { picture } = props.story;
	if (!picture) return null;
	return /* @__PURE__ */ jsxs("figure", { children: [/* @__PURE__ */ jsx(Picture, {
		picture,
		sizes: props.sizes,
		eager: props.eager ?? false
	}), picture.credit && /* @__PURE__ */ jsx("figcaption", { children: picture.credit })] });
}
function StoryMeta({ frame, story, dated }) {
	const names = story.bylines.map((byline) => byline.name).join(" ");
	if (!names && !dated && story.commentCount === 0) return null;
	return /* @__PURE__ */ jsxs("p", {
		class: "meta",
		children: [
			names && /* @__PURE__ */ jsx("span", { children: names }),
			dated && /* @__PURE__ */ jsx(When, {
				frame,
				at: story.publishedAt,
				as: "stamp"
			}),
			/* @__PURE__ */ jsx(CommentCount, {
				frame,
				id: story.id,
				count: story.commentCount
			})
		]
	});
}
function CommentCount({ frame, id, count }) {
	return count > 0 ? /* @__PURE__ */ jsx("a", {
		href: link(frame, paths.comments(id)),
		children: frame.words.comments.count(count)
	}) : null;
}
// src/site/parts/preferences.tsx
var SIZES = [
	"s",
	"m",
	"l",
	"xl"
];
var THEMES = [
	"auto",
	"light",
	"dark"
];
/**
* Text size and paper colour. The style sheet follows the buttons by itself, so they work without a script for as long
* as the page is open; with one they are kept for the next page.
*/
function Preferences({ words }) {
	return /* @__PURE__ */ jsxs("details", {
		class: "prefs",
		children: [/* @__PURE__ */ jsx("summary", { children: words.title }), /* @__PURE__ */ jsxs("div", { children: [/* @__PURE__ */ jsxs("fieldset", { children: [/* @__PURE__ */ jsx("legend", { children: words.size }), SIZES.map((size) => /* @__PURE__ */ jsxs("label", { children: [
			/* @__PURE__ */ jsx("input", {
				type: "radio",
				name: "size",
				id: `size-${size}`,
				value: size,
				checked: size === "m"
			}),
			" ",
			words.sizes[size]
		] }))] }), /* @__PURE__ */ jsxs("fieldset", { children: [/* @__PURE__ */ jsx("legend", { children: words.theme }), THEMES.map((theme) => /* @__PURE__ */ jsxs("label", { children: [
			/* @__PURE__ */ jsx("input", {
				type: "radio",
				name: "theme",
				id: `theme-${theme}`,
				value: theme,
				checked: theme === "auto"
			}),
			" ",
			words.themes[theme]
		] }))] })] })]
	});
}
// src/site/parts/document.tsx
/** The whole document around a page's own main part. */
function Document({ frame, meta, masthead, footer, children }) {
	return /* @__PURE__ */ jsxs("html", {
		lang: frame.edition,
		children: [/* @__PURE__ */ jsx(Head, {
			frame,
			meta
		}), /* @__PURE__ */ jsxs("body", { children: [
			/* @__PURE__ */ jsx("a", {
				class: "skip",
				href: "#main",
				children: frame.words.frame.skip
			}),
			/* @__PURE__ */ jsxs("header", {
				class: "w mast",
				children: [/* @__PURE__ */ jsxs("div", {
					class: "util",
					children: [
						/* @__PURE__ */ jsx("p", { children: frame.settings.tagline }),
						/* @__PURE__ */ jsx(Editions, {
							frame,
							path: meta.path
						}),
						/* @__PURE__ */ jsx(Preferences, { words: frame.words.settings })
					]
				}), /* @__PURE__ */ jsx(Place, { piece: masthead })]
			}),
			/* @__PURE__ */ jsx("main", {
				id: "main",
				class: "w",
				children
			}),
			/* @__PURE__ */ jsx(Place, { piece: footer })
		] })]
	});
}
function Head({ frame, meta }) {
	const { name } = frame.settings;
	const title = meta.title === void 0 ? name : meta.title + frame.words.titleBar + name;
	const canonical = absolute(frame, meta.path);
	return /* @__PURE__ */ jsxs("head", { children: [
		/* @__PURE__ */ jsx("meta", { charset: "utf-8" }),
		/* @__PURE__ */ jsx("meta", {
			name: "viewport",
			content: "width=device-width, initial-scale=1"
		}),
		/* @__PURE__ */ jsx("title", { children: title }),
		/* @__PURE__ */ jsx("meta", {
			name: "description",
			content: meta.description
		}),
		meta.hidden && /* @__PURE__ */ jsx("meta", {
			name: "robots",
			content: "noindex"
		}),
		/* @__PURE__ */ jsx("meta", {
			name: "theme-color",
			content: "#fcfcfa",
			media: "(prefers-color-scheme: light)"
		}),
		/* @__PURE__ */ jsx("meta", {
			name: "theme-color",
			content: "#131517",
			media: "(prefers-color-scheme: dark)"
		}),
		/* @__PURE__ */ jsx("script", { src: frame.assets.islands.settings }),
		/* @__PURE__ */ jsx("link", {
			rel: "stylesheet",
			href: frame.assets.css
		}),
		!meta.hidden && /* @__PURE__ */ jsxs(Fragment, { children: [/* @__PURE__ */ jsx("link", {
			rel: "canonical",
			href: canonical
		}), /* @__PURE__ */ jsx(Alternates, {
			frame,
			path: meta.path
		})] }),
		/* @__PURE__ */ jsx(Feeds, {
			frame,
			meta
		}),
		/* @__PURE__ */ jsx(OpenGraph, {
			frame,
			meta,
			url: canonical
		}),
		meta.jsonLd && /* @__PURE__ */ jsx("script", {
			type: "application/ld+json",
			dangerouslySetInnerHTML: { __html: escapeJson(meta.jsonLd) }
		}),
		meta.islands?.map((island) => /* @__PURE__ */ jsx("script", {
			type: "module",
			src: frame.assets.islands[island]
		}))
	] });
}
function Alternates({ frame, path }) {
	return /* @__PURE__ */ jsxs(Fragment, { children: [EDITIONS.map((edition) => /* @__PURE__ */ jsx("link", {
		rel: "alternate",
		hreflang: edition,
		href: absolute(frame, path, edition)
	})), /* @__PURE__ */ jsx("link", {
		rel: "alternate",
		hreflang: "x-default",
		href: absolute(frame, path, frame.settings.edition)
	})] });
}
function Feeds({ frame, meta }) {
	const feeds = [{
		path: "",
		title: frame.settings.name
	}, ...meta.feedsOf ? [meta.feedsOf] : []];
	return /* @__PURE__ */ jsx(Fragment, { children: feeds.map(({ path, title }) => /* @__PURE__ */ jsxs(Fragment, { children: [
		/* @__PURE__ */ jsx("link", {
			rel: "alternate",
			type: "application/rss+xml",
			title,
			href: link(frame, paths.feed(path))
		}),
		/* @__PURE__ */ jsx("link", {
			rel: "alternate",
			type: "application/atom+xml",
			title,
			href: link(frame, paths.atom(path))
		}),
		/* @__PURE__ */ jsx("link", {
			rel: "alternate",
			type: "application/feed+json",
			title,
			href: link(frame, paths.jsonFeed(path))
		})
	] })) });
}
/** https://ogp.me; `article:` times are ISO 8601. */
function OpenGraph({ frame, meta, url }) {
	return /* @__PURE__ */ jsxs(Fragment, { children: [
		/* @__PURE__ */ jsx("meta", {
			property: "og:site_name",
			content: frame.settings.name
		}),
		/* @__PURE__ */ jsx("meta", {
			property: "og:type",
			content: meta.type ?? "website"
		}),
		/* @__PURE__ */ jsx("meta", {
			property: "og:title",
			content: meta.title ?? frame.settings.name
		}),
		/* @__PURE__ */ jsx("meta", {
			property: "og:description",
			content: meta.description
		}),
		/* @__PURE__ */ jsx("meta", {
			property: "og:url",
			content: url
		}),
		/* @__PURE__ */ jsx("meta", {
			property: "og:locale",
			content: OPEN_GRAPH_LOCALES[frame.edition]
		}),
		meta.image && /* @__PURE__ */ jsxs(Fragment, { children: [
			/* @__PURE__ */ jsx("meta", {
				property: "og:image",
				content: frame.origin + meta.image.path
			}),
			/* @__PURE__ */ jsx("meta", {
				property: "og:image:width",
				content: String(meta.image.width)
			}),
			/* @__PURE__ */ jsx("meta", {
				property: "og:image:height",
				content: String(meta.image.height)
			}),
			/* @__PURE__ */ jsx("meta", {
				property: "og:image:alt",
				content: meta.image.alt
			})
		] }),
		/* @__PURE__ */ jsx("meta", {
			name: "twitter:card",
			content: meta.image ? "summary_large_image" : "summary"
		}),
		meta.published && /* @__PURE__ */ jsx("meta", {
			property: "article:published_time",
			content: meta.published
		}),
		meta.modified && /* @__PURE__ */ jsx("meta", {
			property: "article:modified_time",
			content: meta.modified
		})
	] });
}
var OPEN_GRAPH_LOCALES = {
	"zh-Hans": "zh_CN",
	"zh-Hant-TW": "zh_TW",
	"zh-Hant-HK": "zh_HK"
};
var EDITION_NAMES = {
	"zh-Hans": "简体",
	"zh-Hant-TW": "繁體（台）",
	"zh-Hant-HK": "繁體（港）"
};
/** The same page in the other editions. Each name is in its own script, so it says so. */
function Editions({ frame, path }) {
	return /* @__PURE__ */ jsx("nav", {
		class: "eds",
		"aria-label": frame.words.frame.editions,
		children: /* @__PURE__ */ jsx("ul", { children: EDITIONS.map((edition) => /* @__PURE__ */ jsx("li", { children: /* @__PURE__ */ jsx("a", {
			href: linkIn(frame, edition, path),
			hreflang: edition,
			lang: edition,
			"aria-current": edition === frame.edition ? "true" : void 0,
			children: EDITION_NAMES[edition]
		}) })) })
	});
}
// src/site/pages/home.tsx
/** The front page. */
function homePage(frame, view, parts) {
	const { name, tagline } = frame.settings;
	const meta = {
		path: paths.home,
		title: void 0,
		description: tagline || name,
		islands: ["wire-live"],
		jsonLd: view.jsonLd
	};
	return renderPage(/* @__PURE__ */ jsxs(Document, {
		frame,
		meta,
		masthead: parts.masthead,
		footer: parts.footer,
		children: [
			/* @__PURE__ */ jsxs("div", {
				class: "top",
				children: [
					/* @__PURE__ */ jsx(Lead, {
						frame,
						view
					}),
					view.briefs.length > 0 && /* @__PURE__ */ jsx("div", {
						class: "side",
						children: /* @__PURE__ */ jsx(Briefs, {
							frame,
							stories: view.briefs
						})
					}),
					/* @__PURE__ */ jsx("div", {
						class: "side wirecol",
						children: /* @__PURE__ */ jsx(Place, { piece: parts.wire })
					})
				]
			}),
			/* @__PURE__ */ jsx(Place, { piece: parts.topics }),
			/* @__PURE__ */ jsxs("div", {
				class: "low",
				children: [/* @__PURE__ */ jsx("div", { children: view.blocks.map((block, index) => /* @__PURE__ */ jsx(SectionBlock, {
					frame,
					block,
					pictured: index % 2 === 1
				})) }), /* @__PURE__ */ jsxs("div", {
					class: "side",
					children: [/* @__PURE__ */ jsx(Place, { piece: parts.hot }), /* @__PURE__ */ jsx(Place, { piece: parts.corrections })]
				})]
			}),
			view.opinion && view.opinion.stories.length > 0 && /* @__PURE__ */ jsx(Opinion, {
				frame,
				block: view.opinion
			})
		]
	}));
}
function Lead({ frame, view: { lead, seconds } }) {
	if (!lead) return /* @__PURE__ */ jsx("p", {
		class: "empty",
		children: frame.words.lists.frontPending
	});
	return /* @__PURE__ */ jsxs("div", {
		class: "lead",
		children: [/* @__PURE__ */ jsxs("article", { children: [
			/* @__PURE__ */ jsx(Kicker, { story: lead }),
			/* @__PURE__ */ jsx("h2", { children: /* @__PURE__ */ jsx(HeadlineLink, {
				frame,
				story: lead
			}) }),
			lead.standfirst && /* @__PURE__ */ jsx("p", {
				class: "sub",
				...breaks(lead.standfirst)
			}),
			/* @__PURE__ */ jsx(StoryPicture, {
				story: lead,
				sizes: "lead",
				eager: true
			}),
			lead.opening && lead.opening.length > 0 && /* @__PURE__ */ jsx("div", {
				class: "cols",
				children: lead.opening.map((paragraph) => /* @__PURE__ */ jsx("p", { children: paragraph }))
			}),
			/* @__PURE__ */ jsx(LeadMeta, {
				frame,
				story: lead
			})
		] }), seconds.length > 0 && /* @__PURE__ */ jsx("div", {
			class: "cr two",
			children: seconds.map((story) => /* @__PURE__ */ jsx(Story, {
				frame,
				story,
				big: true,
				dek: true
			}))
		})]
	});
}
function LeadMeta({ frame, story }) {
	const { bylines, publishedAt, updatedAt } = story;
	const { roles, updated, published } = frame.words.article;
	const [first] = bylines;
	return /* @__PURE__ */ jsxs("p", {
		class: "meta",
		children: [
			first && /* @__PURE__ */ jsxs("span", { children: [
				roles[first.role],
				" ",
				bylines.map((byline) => byline.name).join(" ")
			] }),
			/* @__PURE__ */ jsxs("span", { children: [
				updatedAt ? updated : published,
				" ",
				/* @__PURE__ */ jsx(When, {
					frame,
					at: updatedAt ?? publishedAt,
					as: "stamp"
				})
			] }),
			/* @__PURE__ */ jsx(CommentCount, {
				frame,
				id: story.id,
				count: story.commentCount
			})
		]
	});
}
function Briefs({ frame, stories }) {
	return /* @__PURE__ */ jsx(Region, {
		id: "briefs",
		title: frame.words.lists.briefs,
		children: /* @__PURE__ */ jsx("ul", {
			class: "heads",
			children: stories.map((story, index) => /* @__PURE__ */ jsxs("li", { children: [
				/* @__PURE__ */ jsx("h3", { children: /* @__PURE__ */ jsx(HeadlineLink, {
					frame,
					story
				}) }),
				index === 0 && story.standfirst && /* @__PURE__ */ jsx("p", {
					class: "dek",
					children: story.standfirst
				}),
				/* @__PURE__ */ jsx(StoryMeta, {
					frame,
					story
				})
			] }))
		})
	});
}
/** So many of the newest of a section may stand at its head because they have a picture. */
var SEEN = 4;
/** A section on the front: the newest story with a picture stands large, or else the two newest; the rest beside. */
function SectionBlock({ frame, block: { section, stories }, pictured }) {
	if (stories.length === 0) return null;
	const seen = pictured ? stories.slice(0, SEEN).find((story) => story.picture) : void 0;
	const large = seen ? [seen] : stories.slice(0, stories.length > 2 ? 2 : 1);
	const small = stories.filter((story) => !large.includes(story)).slice(0, seen ? 5 : 3);
	const columns = large.length + (small.length > 0 ? 1 : 0);
	return /* @__PURE__ */ jsxs("section", {
		class: "blk",
		"aria-labelledby": `s-${section.slug}`,
		children: [/* @__PURE__ */ jsx("h2", {
			id: `s-${section.slug}`,
			children: /* @__PURE__ */ jsx("a", {
				href: link(frame, paths.section(section.slug)),
				children: section.name
			})
		}), /* @__PURE__ */ jsxs("div", {
			class: `cr b${columns}`,
			children: [large.map((story) => /* @__PURE__ */ jsx(Story, {
				frame,
				story,
				big: true,
				dek: true,
				picture: seen && "story"
			})), small.length > 0 && /* @__PURE__ */ jsx("ul", {
				class: "heads",
				children: small.map((story) => /* @__PURE__ */ jsxs("li", { children: [/* @__PURE__ */ jsx("h3", { children: /* @__PURE__ */ jsx(HeadlineLink, {
					frame,
					story
				}) }), /* @__PURE__ */ jsx(StoryMeta, {
					frame,
					story
				})] }))
			})]
		})]
	});
}
/** Opinion speaks in Kai: what somebody thinks is not what happened. */
function Opinion({ frame, block: { section, stories } }) {
	return /* @__PURE__ */ jsxs("section", {
		class: "blk op",
		"aria-labelledby": `s-${section.slug}`,
		children: [/* @__PURE__ */ jsx("h2", {
			id: `s-${section.slug}`,
			children: /* @__PURE__ */ jsx("a", {
				href: link(frame, paths.section(section.slug)),
				children: section.name
			})
		}), /* @__PURE__ */ jsx("div", {
			class: "cr b4",
			children: stories.map((story) => /* @__PURE__ */ jsxs("article", { children: [
				/* @__PURE__ */ jsx("h3", { children: /* @__PURE__ */ jsx(HeadlineLink, {
					frame,
					story
				}) }),
				story.standfirst && /* @__PURE__ */ jsx("p", {
					class: "say",
					children: story.standfirst
				}),
				/* @__PURE__ */ jsx(StoryMeta, {
					frame,
					story
				})
			] }))
		})]
	});
}
// src/site/parts/inline.tsx
/** The footnotes of a text, in the order in which it comes to them. */
var Footnotes = class {
	texts = [];
	/** Notes one and returns its number. */
	add(text) {
		return this.texts.push(text);
	}
};
function InlineText({ content, words, footnotes }) {
	return /* @__PURE__ */ jsx(Fragment, { children: content?.map((node) => {
		switch (node.type) {
			case "text": return marked(node.text, node.marks);
			case "ruby": return /* @__PURE__ */ jsx(Ruby, { ...node.attrs });
			case "hardBreak": return /* @__PURE__ */ jsx("br", {});
			case "footnote": return /* @__PURE__ */ jsx(NoteReference, {
				number: footnotes.add(node.attrs.text),
				words
			});
		}
	}) });
}
/** The first mark is the outermost. Emphasis is 着重号, dots under the characters; Chinese has no italics. */
function marked(text, marks) {
	return (marks ?? []).reduceRight((inner, mark) => {
		switch (mark.type) {
			case "strong": return /* @__PURE__ */ jsx("strong", { children: inner });
			case "emphasis": return /* @__PURE__ */ jsx("em", { children: inner });
			case "link": return linked(inner, mark.attrs.href);
		}
	}, text);
}
function linked(inner, address) {
	const href = safeHref(address);
	return href === void 0 ? inner : /* @__PURE__ */ jsx("a", {
		href,
		children: inner
	});
}
function Ruby({ base, reading }) {
	return /* @__PURE__ */ jsxs("ruby", { children: [
		base,
		/* @__PURE__ */ jsx("rp", { children: "（" }),
		/* @__PURE__ */ jsx("rt", { children: reading }),
		/* @__PURE__ */ jsx("rp", { children: "）" })
	] });
}
function NoteReference({ number, words }) {
	return /* @__PURE__ */ jsx("sup", { children: /* @__PURE__ */ jsxs("a", {
		id: `r${number}`,
		href: `#n${number}`,
		role: "doc-noteref",
		"aria-label": words.article.note(number),
		children: [
			"〔",
			number,
			"〕"
		]
	}) });
}
// src/site/parts/table.tsx
/** A table, in a region that scrolls sideways and can be reached by the keyboard when it is wider than the column. */
function DataTable({ table, setting }) {
	const caption = table.attrs?.caption;
	const [first] = table.content;
	const headed = table.content.length > 1 && first?.content.every((cell) => cell.type === "tableHeader");
	const rows = headed ? table.content.slice(1) : table.content;
	return /* @__PURE__ */ jsx("section", {
		class: "scroll",
		tabindex: 0,
		"aria-label": caption || setting.words.article.table,
		children: /* @__PURE__ */ jsxs("table", { children: [
			caption && /* @__PURE__ */ jsx("caption", { children: caption }),
			headed && /* @__PURE__ */ jsx("thead", { children: /* @__PURE__ */ jsx(Row, {
				cells: first.content,
				scope: "col",
				setting
			}) }),
			/* @__PURE__ */ jsx("tbody", { children: rows.map((row) => /* @__PURE__ */ jsx(Row, {
				cells: row.content,
				scope: "row",
				setting
			})) })
		] })
	});
}
function Row({ cells, scope, setting }) {
	return /* @__PURE__ */ jsx("tr", { children: cells.map((cell) => cell.type === "tableHeader" ? /* @__PURE__ */ jsx("th", {
		scope,
		children: /* @__PURE__ */ jsx(CellText, {
			cell,
			setting
		})
	}) : /* @__PURE__ */ jsx("td", { children: /* @__PURE__ */ jsx(CellText, {
		cell,
		setting
	}) })) });
}
function CellText({ cell, setting }) {
	const [only] = cell.content;
	if (cell.content.length === 1) return /* @__PURE__ */ jsx(InlineText, {
		content: only.content,
		...setting
	});
	return /* @__PURE__ */ jsx(Fragment, { children: cell.content.map((paragraph) => /* @__PURE__ */ jsx("p", { children: /* @__PURE__ */ jsx(InlineText, {
		content: paragraph.content,
		...setting
	}) })) });
}
// src/site/parts/body.tsx
/** The text of a story from its document tree. What the tree cannot say cannot stand in the page. */
function BodyText({ body, pictures, words, dateline }) {
	const setting = {
		pictures,
		words,
		footnotes: new Footnotes()
	};
	const blocks = levelled(body.content);
	const opening = dateline === void 0 ? -1 : blocks.findIndex((block) => block.type === "paragraph" && block.content);
	return /* @__PURE__ */ jsxs(Fragment, { children: [
		dateline !== void 0 && opening < 0 && /* @__PURE__ */ jsx("p", { children: /* @__PURE__ */ jsx("b", {
			class: "dl",
			children: dateline
		}) }),
		blocks.map((block, index) => blockOf(block, setting, index === opening ? dateline : void 0)),
		/* @__PURE__ */ jsx(Notes, {
			footnotes: setting.footnotes,
			words
		})
	] });
}
/** Headings under the story's own h1: a third level before any second one would skip a level, so it becomes one. */
function levelled(blocks) {
	const first = blocks.findIndex((block) => block.type === "heading" && block.attrs.level === 2);
	const skips = (block, index) => block.type === "heading" && (first < 0 || index < first);
	return blocks.some(skips) ? blocks.map((block, index) => block.type === "heading" && skips(block, index) ? {
		...block,
		attrs: { level: 2 }
	} : block) : blocks;
}
function blockOf(block, setting, dateline) {
	switch (block.type) {
		case "paragraph": return /* @__PURE__ */ jsx(TextParagraph, {
			paragraph: block,
			setting,
			dateline
		});
		case "heading": {
			if (!block.content?.length) return null;
			const Heading = `h${block.attrs.level}`;
			return /* @__PURE__ */ jsx(Heading, { children: /* @__PURE__ */ jsx(InlineText, {
				content: block.content,
				...setting
			}) });
		}
		case "blockquote": return /* @__PURE__ */ jsx(Quote, {
			quote: block,
			setting
		});
		case "bulletList":
		case "orderedList": return /* @__PURE__ */ jsx(TextList, {
			list: block,
			setting
		});
		case "figure": return /* @__PURE__ */ jsx(TextFigure, {
			figure: block,
			setting
		});
		case "table": return /* @__PURE__ */ jsx(DataTable, {
			table: block,
			setting
		});
		case "embed": return /* @__PURE__ */ jsx(EmbedLink, { embed: block });
		case "horizontalRule": return /* @__PURE__ */ jsx("hr", {});
	}
}
function TextParagraph({ paragraph, setting, dateline }) {
	if (!paragraph.content?.length) return null;
	return /* @__PURE__ */ jsxs("p", { children: [dateline && /* @__PURE__ */ jsx("b", {
		class: "dl",
		children: dateline
	}), /* @__PURE__ */ jsx(InlineText, {
		content: paragraph.content,
		...setting
	})] });
}
/** Who said it stands outside the quotation (HTML, 4.4.4). */
function Quote({ quote, setting }) {
	const cite = quote.attrs?.cite;
	return /* @__PURE__ */ jsxs("figure", {
		class: "quote",
		children: [/* @__PURE__ */ jsx("blockquote", { children: quote.content.map((paragraph) => /* @__PURE__ */ jsx(TextParagraph, {
			paragraph,
			setting
		})) }), cite && /* @__PURE__ */ jsx("figcaption", { children: cite })]
	});
}
function TextList({ list, setting }) {
	const items = list.content.map((item) => /* @__PURE__ */ jsx("li", { children: item.content.map((child) => {
		if (child.type !== "paragraph") return /* @__PURE__ */ jsx(TextList, {
			list: child,
			setting
		});
		return item.content.length === 1 ? /* @__PURE__ */ jsx(InlineText, {
			content: child.content,
			...setting
		}) : /* @__PURE__ */ jsx(TextParagraph, {
			paragraph: child,
			setting
		});
	}) }));
	return list.type === "bulletList" ? /* @__PURE__ */ jsx("ul", { children: items }) : /* @__PURE__ */ jsx("ol", {
		start: list.attrs?.start,
		children: items
	});
}
/** A picture that the house no longer has leaves its caption: the text may speak of it. */
function TextFigure({ figure, setting }) {
	const { picture: id, alt, caption, credit } = figure.attrs;
	const picture = setting.pictures.get(id);
	const line = credit || picture?.credit;
	if (!picture && !caption) return null;
	return /* @__PURE__ */ jsxs("figure", {
		class: picture && picture.height > picture.width ? "tall" : void 0,
		children: [picture && /* @__PURE__ */ jsx(Picture, {
			picture,
			sizes: "text",
			alt: alt || picture.alt
		}), (caption || line) && /* @__PURE__ */ jsxs("figcaption", { children: [caption, line && /* @__PURE__ */ jsx("span", {
			class: "credit",
			children: line
		})] })]
	});
}
/** Nothing foreign runs in our page: a link says where it leads. */
function EmbedLink({ embed }) {
	const href = safeHref(embed.attrs.url);
	if (href === void 0) return /* @__PURE__ */ jsx("p", {
		class: "embed",
		children: embed.attrs.title
	});
	const host = URL.canParse(href) ? new URL(href).host : "";
	return /* @__PURE__ */ jsxs("p", {
		class: "embed",
		children: [/* @__PURE__ */ jsx("a", {
			href,
			children: embed.attrs.title
		}), host && /* @__PURE__ */ jsx("span", {
			class: "meta",
			children: host
		})]
	});
}
function Notes({ footnotes, words }) {
	if (footnotes.texts.length === 0) return null;
	return /* @__PURE__ */ jsx("section", {
		class: "notes",
		"aria-label": words.article.notes,
		children: /* @__PURE__ */ jsx("ol", { children: footnotes.texts.map((text, index) => /* @__PURE__ */ jsxs("li", {
			id: `n${index + 1}`,
			children: [
				text,
				" ",
				/* @__PURE__ */ jsx("a", {
					href: `#r${index + 1}`,
					role: "doc-backlink",
					children: words.article.backToText
				})
			]
		})) })
	});
}
// src/site/parts/provenance.tsx
/** Characters of Chinese news text that a reader takes in a minute. */
var READING_SPEED = 400;
/** Who wrote it, where it comes from, when, how long. */
function Provenance({ frame, article }) {
	const { article: words, comments } = frame.words;
	const { publishedAt, updatedAt, characterCount, commentCount } = article;
	const minutes = Math.max(1, Math.round(characterCount / READING_SPEED));
	return /* @__PURE__ */ jsxs("dl", {
		class: "prov",
		children: [
			/* @__PURE__ */ jsx(Bylines, {
				frame,
				article
			}),
			/* @__PURE__ */ jsx(SourceLine, {
				frame,
				article
			}),
			/* @__PURE__ */ jsx(Fact, {
				term: words.published,
				children: /* @__PURE__ */ jsx(When, {
					frame,
					at: publishedAt,
					as: "full"
				})
			}),
			updatedAt && updatedAt !== publishedAt && /* @__PURE__ */ jsx(Fact, {
				term: words.updated,
				children: /* @__PURE__ */ jsx(When, {
					frame,
					at: updatedAt,
					as: "full"
				})
			}),
			characterCount > 0 && /* @__PURE__ */ jsx(Fact, {
				term: words.length,
				children: words.lengthOf(characterCount, minutes)
			}),
			commentCount > 0 && /* @__PURE__ */ jsx(Fact, {
				term: comments.title,
				class: "screen",
				children: /* @__PURE__ */ jsx("a", {
					href: "#comments",
					children: commentCount
				})
			})
		]
	});
}
function Fact({ term, class: name, children }) {
	return /* @__PURE__ */ jsxs("div", {
		class: name,
		children: [/* @__PURE__ */ jsx("dt", { children: term }), /* @__PURE__ */ jsx("dd", { children })]
	});
}
function Bylines({ frame, article }) {
	return /* @__PURE__ */ jsx(Fragment, { children: BYLINE_ROLES.map((role) => {
		const names = article.bylines.filter((byline) => byline.role === role).map((byline) => byline.name);
		return names.length > 0 && /* @__PURE__ */ jsx(Fact, {
			term: frame.words.article.roles[role],
			children: names.join(" ")
		});
	}) });
}
function SourceLine({ frame, article }) {
	if (!article.source) return null;
	const href = safeHref(article.source.url);
	const name = article.source.name;
	return /* @__PURE__ */ jsx(Fact, {
		term: frame.words.article.source,
		children: href ? /* @__PURE__ */ jsx("a", {
			href,
			children: name
		}) : name
	});
}
/** What stands under the text: the headline that a reprint had, the editor who answers for it, ways to pass it on. */
function Colophon({ frame, article }) {
	const { article: words } = frame.words;
	const { originalHeadline, editor, source } = article;
	return /* @__PURE__ */ jsxs("dl", {
		class: "colophon",
		children: [
			source?.creditLine && /* @__PURE__ */ jsx(Fact, {
				term: words.source,
				children: source.creditLine
			}),
			originalHeadline && /* @__PURE__ */ jsx(Fact, {
				term: words.originalHeadline,
				children: originalHeadline
			}),
			editor && /* @__PURE__ */ jsx(Fact, {
				term: words.editor,
				children: editor
			}),
			/* @__PURE__ */ jsx(Fact, {
				term: words.share,
				class: "screen",
				children: sharesOf(frame, article).map(([name, href]) => /* @__PURE__ */ jsx("a", {
					href,
					children: name
				}))
			})
		]
	});
}
/** Plain links: nobody learns who reads the page, only who shares it. */
function sharesOf(frame, { id, headline }) {
	const url = encodeURIComponent(absolute(frame, paths.article(id)));
	const title = encodeURIComponent(headline.toWellFormed());
	const facebook = ["Facebook", `https://www.facebook.com/sharer/sharer.php?u=${url}`];
	return [...{
		"zh-Hans": [["微博", `https://service.weibo.com/share/share.php?url=${url}&title=${title}`], ["豆瓣", `https://www.douban.com/share/service?href=${url}&name=${title}`]],
		"zh-Hant-TW": [["LINE", `https://social-plugins.line.me/lineit/share?url=${url}`], facebook],
		"zh-Hant-HK": [["WhatsApp", `https://wa.me/?text=${title}%20${url}`], facebook]
	}[frame.edition], [frame.words.article.mail, `mailto:?subject=${title}&body=${url}`]];
}
// src/site/pages/article.tsx
/** The page of a published story. What lasts is its own; what stands beside it is live and comes as parts. */
function articlePage(frame, view, parts) {
	const { article, corrections, neighbours } = view;
	const { bodyHas, picture } = leadPicture(article);
	return renderPage(/* @__PURE__ */ jsx(Document, {
		frame,
		meta: metaOf(view),
		masthead: parts.masthead,
		footer: parts.footer,
		children: /* @__PURE__ */ jsxs("article", {
			class: "art",
			"data-reads": paths.reads(article.id),
			children: [
				/* @__PURE__ */ jsx(ArticleHead, {
					frame,
					article
				}),
				/* @__PURE__ */ jsx(Provenance, {
					frame,
					article
				}),
				/* @__PURE__ */ jsxs("div", {
					class: "col",
					children: [
						corrections.length > 0 && /* @__PURE__ */ jsx(Corrections, {
							frame,
							corrections
						}),
						/* @__PURE__ */ jsxs("div", {
							class: "text",
							children: [
								picture && !bodyHas && /* @__PURE__ */ jsxs("figure", { children: [/* @__PURE__ */ jsx(Picture, {
									picture,
									sizes: "text",
									eager: true
								}), picture.credit && /* @__PURE__ */ jsx("figcaption", { children: picture.credit })] }),
								/* @__PURE__ */ jsx(BodyText, {
									body: article.body,
									pictures: article.pictures,
									words: frame.words,
									dateline: article.dateline
								}),
								article.body.content.length === 0 && /* @__PURE__ */ jsx("p", { children: frame.words.article.empty })
							]
						}),
						/* @__PURE__ */ jsx(Colophon, {
							frame,
							article
						}),
						/* @__PURE__ */ jsx(TopicLinks, {
							frame,
							article
						}),
						neighbours && (neighbours.previous || neighbours.next) && /* @__PURE__ */ jsxs("nav", {
							class: "cr pn",
							"aria-label": frame.words.article.neighbours,
							children: [/* @__PURE__ */ jsx(NeighbourLink, {
								frame,
								label: frame.words.article.previous,
								story: neighbours.previous
							}), /* @__PURE__ */ jsx(NeighbourLink, {
								frame,
								label: frame.words.article.next,
								story: neighbours.next
							})]
						}),
						/* @__PURE__ */ jsx(Place, { piece: parts.related }),
						/* @__PURE__ */ jsx(Place, { piece: parts.comments })
					]
				}),
				/* @__PURE__ */ jsxs("aside", {
					class: "rail",
					"aria-label": frame.words.frame.now,
					children: [/* @__PURE__ */ jsx(Place, { piece: parts.wire }), /* @__PURE__ */ jsx(Place, { piece: parts.hot })]
				})
			]
		})
	}));
}
var DESCRIPTION_LENGTH = 110;
function metaOf({ article, jsonLd }) {
	const opening = article.body.content.find((block) => block.type === "paragraph");
	const description = article.standfirst ?? plainInline(opening?.content).slice(0, DESCRIPTION_LENGTH);
	const image = article.picture && shareImage(article.picture);
	return {
		path: paths.article(article.id),
		title: article.headline,
		description: description || article.headline,
		type: "article",
		published: article.publishedAt,
		modified: article.updatedAt,
		jsonLd,
		islands: ["reads"],
		...image && { image }
	};
}
/** What a shared link shows: JPEG, because not all who show it know more; about 1200 px wide. */
function shareImage(picture) {
	const [best] = picture.renditions.filter((rendition) => rendition.format === "jpeg").toSorted((a, b) => Math.abs(a.width - 1200) - Math.abs(b.width - 1200));
	if (!best) return void 0;
	const height = Math.round(best.width * picture.height / picture.width);
	return {
		path: paths.media(best.file),
		width: best.width,
		height,
		alt: picture.alt
	};
}
/** The picture of the story opens the text, unless the text shows it in its own place. */
function leadPicture({ picture, body }) {
	return {
		picture,
		bodyHas: body.content.some((block) => block.type === "figure" && block.attrs.picture === picture?.id)
	};
}
function ArticleHead({ frame, article }) {
	const [topic] = article.topics;
	const struck = article.state === "retracted";
	return /* @__PURE__ */ jsxs("header", {
		class: "arthead",
		children: [
			/* @__PURE__ */ jsxs("p", {
				class: "crumb",
				children: [/* @__PURE__ */ jsx("a", {
					href: link(frame, paths.section(article.section.slug)),
					children: article.section.name
				}), topic && /* @__PURE__ */ jsxs(Fragment, { children: [" / ", /* @__PURE__ */ jsx("a", {
					href: link(frame, paths.topic(topic.slug)),
					children: frame.words.article.topic(topic.name)
				})] })]
			}),
			article.kicker && /* @__PURE__ */ jsx("p", {
				class: "kick",
				...breaks(article.kicker)
			}),
			struck ? /* @__PURE__ */ jsxs("h1", { children: [/* @__PURE__ */ jsx("span", {
				class: "mark",
				children: frame.words.article.retracted
			}), /* @__PURE__ */ jsx("s", {
				class: "struck",
				...breaks(article.headline)
			})] }) : /* @__PURE__ */ jsx("h1", { ...breaks(article.headline) }),
			!struck && article.standfirst && /* @__PURE__ */ jsx("p", {
				class: "sub",
				...breaks(article.standfirst)
			})
		]
	});
}
function Corrections({ frame, corrections }) {
	return /* @__PURE__ */ jsx(Fragment, { children: corrections.map(({ note, madeAt }, index) => /* @__PURE__ */ jsxs("section", {
		class: "fix",
		"aria-labelledby": `fix-${index + 1}`,
		children: [/* @__PURE__ */ jsxs("h2", {
			id: `fix-${index + 1}`,
			children: [
				frame.words.article.correction,
				" ",
				/* @__PURE__ */ jsx(When, {
					frame,
					at: madeAt,
					as: "full"
				})
			]
		}), note.split(/\n+/).map((line) => /* @__PURE__ */ jsx("p", { children: line }))]
	})) });
}
function TopicLinks({ frame, article }) {
	if (article.topics.length === 0) return null;
	return /* @__PURE__ */ jsxs("p", {
		class: "tags",
		children: [/* @__PURE__ */ jsx("span", { children: frame.words.article.topics }), article.topics.map(({ slug, name }) => /* @__PURE__ */ jsx("a", {
			class: "tag",
			href: link(frame, paths.topic(slug)),
			children: name
		}))]
	});
}
function NeighbourLink({ frame, label, story }) {
	return /* @__PURE__ */ jsx("p", { children: story && /* @__PURE__ */ jsxs(Fragment, { children: [
		/* @__PURE__ */ jsx("span", {
			class: "meta",
			children: label
		}),
		" ",
		/* @__PURE__ */ jsx("a", {
			href: link(frame, paths.article(story.id)),
			...breaks(story.headline)
		})
	] }) });
}
// dev/pages.ts
var DIR = "/tmp/site-dev";
var settings = settingsSchema.parse({
	name: "望汐时报",
	tagline: "潮有信，报有据",
	folio: ["多云，8至14摄氏度", "高潮21:32"],
	publisher: "望汐时报社",
	address: "望汐市汐口区埠头街66号",
	telephone: "0000-555-0166",
	icp: {
		text: "某ICP备00000000号-6",
		url: "https://licences.example/icp"
	},
	complaints: { text: "违法和不良信息举报：0000-555-0110" }
});
var sections = [
	{
		id: "01section001",
		slug: "city",
		name: "本市",
		position: 1
	},
	{
		id: "01section002",
		slug: "port",
		name: "港航",
		position: 2
	},
	{
		id: "01section003",
		slug: "opinion",
		name: "评论",
		position: 3
	}
];
var assets = {
	css: "/assets/site-1.css",
	islands: {
		settings: "/assets/settings-1.js",
		"wire-live": "/assets/wire-live-1.js",
		reads: "/assets/reads-1.js",
		more: "/assets/more-1.js"
	}
};
function frame(edition = "zh-Hans") {
	return frameOf({
		edition,
		settings,
		sections,
		origin: "https://wangxi.example",
		assets
	});
}
var picture = {
	id: "01picture001",
	width: 1600,
	height: 900,
	colour: "#31404a",
	renditions: [
		"avif",
		"webp",
		"jpeg"
	].flatMap((format) => [800, 1600].map((width) => ({
		width,
		format,
		file: `tide-gate-${width}.${format}`
	}))),
	alt: "暮色里的潮闸，七扇闸门已经落下",
	credit: "本报记者 卞沐 摄"
};
var lead = {
	id: "01article001",
	kicker: "外侧4.37米，内侧3.21米",
	headline: "外港潮闸首次迎潮落闸，埠头街一夜没有进水",
	standfirst: "关闸3小时52分，闸外等候二十七条船",
	bylines: [{
		name: "滕岫",
		role: "reporter"
	}, {
		name: "卞沐",
		role: "photographer"
	}],
	section: {
		slug: "city",
		name: "本市"
	},
	publishedAt: "2026-11-22T00:16:00.000Z",
	updatedAt: "2026-11-22T01:34:00.000Z",
	commentCount: 263,
	picture
};
/** A story with nothing but what every story has. */
var plain = {
	id: "01article002",
	kicker: void 0,
	headline: "篙屿轮渡末班船推迟到二十一点",
	standfirst: void 0,
	bylines: [],
	section: {
		slug: "port",
		name: "港航"
	},
	publishedAt: "2025-12-31T16:30:00.000Z",
	updatedAt: void 0,
	commentCount: 0,
	picture: void 0
};
var text = (value) => ({
	type: "text",
	text: value
});
var paragraph = (...content) => ({
	type: "paragraph",
	content
});
["日期", "潮高"].map((cell) => ({
	type: "tableHeader",
	content: [paragraph(text(cell))]
}));
({ ...lead }), picture.id;
lead.id, lead.headline, [{
	note: "高潮位误作4.73米，应为4.37米。",
	madeAt: "2026-11-22T01:34:00.000Z"
}][0].note, plain.id, plain.headline;
lead.id;
lead.id, lead.headline, plain.id, plain.headline;
plain.id, plain.headline;
// dev/bench.ts
async function run() {
	const db = (await openDatabase({ sqliteFile: DIR + "/db.sqlite" })).read;
	const ids = (await db.selectFrom("articles").select("id").where("state", "=", "published").execute()).map((r) => r.id);
	const arts = await Promise.all(ids.map((id) => findReadable(db, id)));
	const f = frame();
	const P = {
		masthead: { part: "m" },
		related: { part: "r" },
		comments: { part: "c" },
		wire: { part: "w" },
		hot: { part: "h" },
		footer: { part: "f" }
	};
	const time = (name, n, fn) => {
		for (let i = 0; i < n / 4; i++) fn(i);
		const a = process.cpuUsage();
		for (let i = 0; i < n; i++) fn(i);
		const b = process.cpuUsage(a);
		console.log(name, ((b.user + b.system) / n).toFixed(1), "us", JSON.stringify(fn(0)).length);
	};
	time("article", 4e3, (i) => articlePage(f, {
		article: arts[i % arts.length],
		corrections: []
	}, P));
	const briefs = await listBriefs(db, { limit: 60 });
	time("home", 1500, () => homePage(f, {
		lead: briefs[0],
		seconds: briefs.slice(1, 3),
		briefs: briefs.slice(3, 12),
		blocks: [
			0,
			1,
			2,
			3,
			4,
			5
		].map((k) => ({
			section: {
				slug: "s" + k,
				name: "x"
			},
			stories: briefs.slice(12 + k * 6, 18 + k * 6)
		})),
		opinion: {
			section: {
				slug: "op",
				name: "o"
			},
			stories: briefs.slice(48, 52)
		}
	}, {
		...P,
		topics: P.hot,
		corrections: P.hot
	}));
	const wire = await listWire(db, { limit: 13 });
	time("wire", 4e3, () => wireColumn(f, wire, "2026-11-22T02:46:00.000Z"));
}
export { run };

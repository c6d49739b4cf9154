import { expect, it } from "vitest";
import { columnsOfSql } from "#io/format/geopackage/table-sql.ts";

it.each<[string, string[] | null, number]>([
	['CREATE TABLE "a b" ("x, y" TEXT, [z] INT, `q``r` REAL)', ["x, y:TEXT", "z:INT", "q`r:REAL"], -1],
	["CREATE TABLE a(id INTEGER PRIMARY KEY, b DECIMAL(10,2) CHECK (b IN (1, 2)), UNIQUE (b))", ["id:INTEGER", "b:DECIMAL"], 0],
	["CREATE TABLE a(-- catatan, satu\n b TEXT /* c, d */, e)", ["b:TEXT", "e:"], -1],
	["CREATE TABLE a(id INT PRIMARY KEY)", ["id:INT"], -1],
	['CREATE TABLE a("primary" TEXT, b TEXT)', ["primary:TEXT", "b:TEXT"], -1],
	["CREATE VIRTUAL TABLE a USING rtree(id, x)", null, -1],
	["CREATE TABLE a(b PRIMARY KEY) WITHOUT ROWID", null, -1],
])("%s", (sql, expected, rowId) => {
	const columns = columnsOfSql(sql);
	expect(columns?.map(({ name, type }) => `${name}:${type}`) ?? null).toEqual(expected);
	expect(columns?.findIndex((column) => column.isRowId) ?? -1).toBe(rowId);
});

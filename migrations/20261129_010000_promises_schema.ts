import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_tickets_hold_kind" AS ENUM('resident_away', 'approval', 'part', 'weather', 'other');
  CREATE TYPE "public"."enum_ticket_categories_promises_priority" AS ENUM('low', 'medium', 'high', 'emergency');
  CREATE TYPE "public"."enum_ticket_categories_clock" AS ENUM('always', 'service_hours');
  CREATE TYPE "public"."enum_ticket_updates_hold_kind" AS ENUM('resident_away', 'approval', 'part', 'weather', 'other');
  CREATE TYPE "public"."enum_ticket_escalations_clock" AS ENUM('acknowledge', 'resolve');
  CREATE TYPE "public"."enum_ticket_escalations_rung" AS ENUM('75', '100', '150', '200', 'on_call_1', 'on_call_2', 'on_call_3', 'on_call_4', 'on_call_5');
  CREATE TYPE "public"."enum_staff_reports_period" AS ENUM('daily', 'weekly', 'monthly');
  CREATE TYPE "public"."enum_settings_service_hours_day" AS ENUM('sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat');
  CREATE TABLE "ticket_categories_promises" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"priority" "enum_ticket_categories_promises_priority" NOT NULL,
  	"acknowledge_hours" numeric,
  	"resolve_hours" numeric
  );
  
  CREATE TABLE "ticket_escalations" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"ticket_id" uuid,
  	"clock" "enum_ticket_escalations_clock" NOT NULL,
  	"cycle" numeric NOT NULL,
  	"rung" "enum_ticket_escalations_rung" NOT NULL,
  	"reached_at" timestamp(3) with time zone NOT NULL,
  	"staff_id" uuid,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "staff_reports" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"staff_id" uuid,
  	"period" "enum_staff_reports_period" NOT NULL,
  	"from" varchar NOT NULL,
  	"to" varchar NOT NULL,
  	"figures" jsonb NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "activity_days" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"user_id" uuid,
  	"date" varchar NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "settings_service_hours" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"day" "enum_settings_service_hours_day" NOT NULL,
  	"opens" varchar NOT NULL,
  	"closes" varchar NOT NULL
  );
  
  CREATE TABLE "settings_holidays" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"date" varchar NOT NULL,
  	"name" varchar
  );
  
  ALTER TABLE "tickets" ADD COLUMN "hold_kind" "enum_tickets_hold_kind";
  ALTER TABLE "tickets" ADD COLUMN "cycle" numeric DEFAULT 1;
  ALTER TABLE "tickets" ADD COLUMN "sla_policy" jsonb;
  ALTER TABLE "tickets" ADD COLUMN "next_escalation_at" timestamp(3) with time zone;
  ALTER TABLE "ticket_categories" ADD COLUMN "clock" "enum_ticket_categories_clock" DEFAULT 'always';
  ALTER TABLE "ticket_categories" ADD COLUMN "monthly_budget_paise" numeric;
  ALTER TABLE "ticket_updates" ADD COLUMN "hold_kind" "enum_ticket_updates_hold_kind";
  ALTER TABLE "settings" ADD COLUMN "duty_officer_id" uuid;
  ALTER TABLE "ticket_categories_promises" ADD CONSTRAINT "ticket_categories_promises_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."ticket_categories"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "ticket_escalations" ADD CONSTRAINT "ticket_escalations_ticket_id_tickets_id_fk" FOREIGN KEY ("ticket_id") REFERENCES "public"."tickets"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "ticket_escalations" ADD CONSTRAINT "ticket_escalations_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "staff_reports" ADD CONSTRAINT "staff_reports_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "activity_days" ADD CONSTRAINT "activity_days_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "settings_service_hours" ADD CONSTRAINT "settings_service_hours_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."settings"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "settings_holidays" ADD CONSTRAINT "settings_holidays_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."settings"("id") ON DELETE cascade ON UPDATE no action;
  CREATE INDEX "ticket_categories_promises_order_idx" ON "ticket_categories_promises" USING btree ("_order");
  CREATE INDEX "ticket_categories_promises_parent_id_idx" ON "ticket_categories_promises" USING btree ("_parent_id");
  CREATE INDEX "ticket_escalations_ticket_idx" ON "ticket_escalations" USING btree ("ticket_id");
  CREATE INDEX "ticket_escalations_staff_idx" ON "ticket_escalations" USING btree ("staff_id");
  CREATE INDEX "ticket_escalations_updated_at_idx" ON "ticket_escalations" USING btree ("updated_at");
  CREATE INDEX "ticket_escalations_created_at_idx" ON "ticket_escalations" USING btree ("created_at");
  CREATE INDEX "staff_reports_staff_idx" ON "staff_reports" USING btree ("staff_id");
  CREATE INDEX "staff_reports_updated_at_idx" ON "staff_reports" USING btree ("updated_at");
  CREATE INDEX "staff_reports_created_at_idx" ON "staff_reports" USING btree ("created_at");
  CREATE INDEX "activity_days_user_idx" ON "activity_days" USING btree ("user_id");
  CREATE INDEX "activity_days_updated_at_idx" ON "activity_days" USING btree ("updated_at");
  CREATE INDEX "activity_days_created_at_idx" ON "activity_days" USING btree ("created_at");
  CREATE INDEX "settings_service_hours_order_idx" ON "settings_service_hours" USING btree ("_order");
  CREATE INDEX "settings_service_hours_parent_id_idx" ON "settings_service_hours" USING btree ("_parent_id");
  CREATE INDEX "settings_holidays_order_idx" ON "settings_holidays" USING btree ("_order");
  CREATE INDEX "settings_holidays_parent_id_idx" ON "settings_holidays" USING btree ("_parent_id");
  ALTER TABLE "settings" ADD CONSTRAINT "settings_duty_officer_id_residents_id_fk" FOREIGN KEY ("duty_officer_id") REFERENCES "public"."residents"("id") ON DELETE set null ON UPDATE no action;
  CREATE INDEX "settings_duty_officer_idx" ON "settings" USING btree ("duty_officer_id");`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "ticket_categories_promises" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "ticket_escalations" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "staff_reports" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "activity_days" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "settings_service_hours" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "settings_holidays" DISABLE ROW LEVEL SECURITY;
  DROP TABLE "ticket_categories_promises" CASCADE;
  DROP TABLE "ticket_escalations" CASCADE;
  DROP TABLE "staff_reports" CASCADE;
  DROP TABLE "activity_days" CASCADE;
  DROP TABLE "settings_service_hours" CASCADE;
  DROP TABLE "settings_holidays" CASCADE;
  ALTER TABLE "settings" DROP CONSTRAINT "settings_duty_officer_id_residents_id_fk";
  
  DROP INDEX "settings_duty_officer_idx";
  ALTER TABLE "tickets" DROP COLUMN "hold_kind";
  ALTER TABLE "tickets" DROP COLUMN "cycle";
  ALTER TABLE "tickets" DROP COLUMN "sla_policy";
  ALTER TABLE "tickets" DROP COLUMN "next_escalation_at";
  ALTER TABLE "ticket_categories" DROP COLUMN "clock";
  ALTER TABLE "ticket_categories" DROP COLUMN "monthly_budget_paise";
  ALTER TABLE "ticket_updates" DROP COLUMN "hold_kind";
  ALTER TABLE "settings" DROP COLUMN "duty_officer_id";
  DROP TYPE "public"."enum_tickets_hold_kind";
  DROP TYPE "public"."enum_ticket_categories_promises_priority";
  DROP TYPE "public"."enum_ticket_categories_clock";
  DROP TYPE "public"."enum_ticket_updates_hold_kind";
  DROP TYPE "public"."enum_ticket_escalations_clock";
  DROP TYPE "public"."enum_ticket_escalations_rung";
  DROP TYPE "public"."enum_staff_reports_period";
  DROP TYPE "public"."enum_settings_service_hours_day";`)
}

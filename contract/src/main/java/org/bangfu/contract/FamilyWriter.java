package org.bangfu.contract;

import org.bangfu.money.Money;
import org.bangfu.policy.family.Expense;
import org.bangfu.policy.family.Family;
import org.bangfu.policy.family.Grant;
import org.bangfu.policy.family.Income;
import org.bangfu.policy.family.Item;
import org.bangfu.policy.family.Member;
import org.bangfu.policy.family.Period;
import org.bangfu.policy.family.Place;
import org.bangfu.terms.Cause;
import org.bangfu.terms.ExclusionGround;
import org.bangfu.terms.ExpenseKind;
import tools.jackson.core.JsonGenerator;

/** Writes a family as the contract's document; reading it again gives the same family. */
final class FamilyWriter {

    private final JsonGenerator json;
    private final Family family;

    private FamilyWriter(JsonGenerator json, Family family) {
        this.json = json;
        this.family = family;
    }

    static void write(JsonGenerator json, Family family) {
        new FamilyWriter(json, family).write();
    }

    private void write() {
        json.writeStartObject();
        if (family.id() != null) {
            json.writeStringProperty("id", family.id());
        }
        json.writeStringProperty("applicationDate", family.applicationDate().toString());
        json.writeStringProperty("decisionDate", family.decisionDate().toString());
        json.writeStringProperty("locality", Place.text(family.locality()));
        applicant();
        json.writeArrayPropertyStart("members");
        family.members().forEach(this::member);
        json.writeEndArray();
        json.writeArrayPropertyStart("income");
        family.income().forEach(this::income);
        json.writeEndArray();
        json.writeArrayPropertyStart("expenses");
        family.expenses().forEach(this::expense);
        json.writeEndArray();
        findings();
        json.writeArrayPropertyStart("granted");
        family.granted().forEach(this::grant);
        json.writeEndArray();
        json.writeEndObject();
    }

    private void applicant() {
        json.writeObjectPropertyStart("applicant");
        json.writeStringProperty("member", id(family.applicant().member()));
        json.writeStringProperty("status", family.applicant().status().name());
        json.writeBooleanProperty("retired", family.applicant().retired());
        json.writeNumberProperty("employmentMonths", family.applicant().employmentMonths());
        json.writeBooleanProperty("cityResidence", family.applicant().cityResidence());
        json.writeEndObject();
    }

    private String id(int member) {
        return family.members().get(member).id();
    }

    private void member(Member member) {
        json.writeStartObject();
        json.writeStringProperty("id", member.id());
        json.writeBooleanProperty("registeredTogether", member.registeredTogether());
        json.writeBooleanProperty("livesTogether", member.livesTogether());
        json.writeBooleanProperty("supportDuty", member.supportDuty());
        json.writeBooleanProperty("notCounted", member.notCounted());
        json.writeBooleanProperty("student", member.student());
        if (member.deceased() != null) {
            json.writeStringProperty("deceased", member.deceased().toString());
        }
        json.writeEndObject();
    }

    private void start(Item item, String kind) {
        json.writeStartObject();
        json.writeStringProperty("member", id(item.member()));
        json.writeStringProperty("kind", kind);
        Period period = item.period();
        if (period.from().equals(period.to())) {
            json.writeStringProperty("month", period.from().toString());
        } else {
            json.writeStringProperty("from", period.from().toString());
            json.writeStringProperty("to", period.to().toString());
        }
    }

    private void income(Income income) {
        switch (income) {
            case Income.Wage wage -> {
                amount(wage, "WAGE", wage.amount());
                json.writeBooleanProperty("verified", wage.verified());
                if (wage.workLocality() != Place.UNKNOWN) {
                    json.writeStringProperty("workLocality", Place.text(wage.workLocality()));
                }
            }
            case Income.Business business -> amount(business, "BUSINESS", business.amount());
            case Income.Property property -> amount(property, "PROPERTY", property.amount());
            case Income.TransferIn received -> amount(received, "TRANSFER_IN", received.amount());
            case Income.TransferOut paid -> amount(paid, "TRANSFER_OUT", paid.amount());
            case Income.SupportByDocument support -> {
                amount(support, "SUPPORT", support.amount());
                json.writeObjectPropertyStart("obligor");
                json.writeBooleanProperty("exempt", support.exempt());
                json.writeEndObject();
            }
            case Income.SupportInferred support -> {
                start(support, "SUPPORT");
                json.writeObjectPropertyStart("obligor");
                json.writeStringProperty(
                        "monthlyIncome", support.obligorIncome().plain());
                json.writeStringProperty("locality", Place.text(support.obligorLocality()));
                json.writeBooleanProperty("exempt", support.exempt());
                json.writeEndObject();
            }
            case Income.Other other -> amount(other, "OTHER", other.amount());
        }
        json.writeEndObject();
    }

    private void amount(Item item, String kind, Money amount) {
        start(item, kind);
        json.writeStringProperty("amount", amount.plain());
    }

    private void expense(Expense expense) {
        amount(expense, expense.kind().name(), expense.amount());
        json.writeStringProperty("covered", expense.covered().plain());
        if (expense.kind() == ExpenseKind.ILLNESS) {
            json.writeStringProperty(
                    "insuredPersonal", expense.insuredPersonal().plain());
        }
        if (expense.kind().maybeEvent()) {
            json.writeBooleanProperty("event", expense.event());
            if (expense.aidedIn() != Expense.NOT_AIDED) {
                json.writeNumberProperty("aidedIn", expense.aidedIn());
            }
        }
        if (expense.kind() == ExpenseKind.HOUSING) {
            json.writeStringProperty("area", Money.plain(expense.area()));
        }
        json.writeEndObject();
    }

    private void findings() {
        json.writeObjectPropertyStart("housing");
        json.writeBooleanProperty("localHome", family.localHome());
        json.writeEndObject();
        json.writeObjectPropertyStart("assets");
        json.writeNumberProperty("townHomes", family.assets().townHomes());
        json.writeNumberProperty("vehicles", family.assets().vehicles());
        json.writeNumberProperty("mobilityVehicles", family.assets().mobilityVehicles());
        json.writeEndObject();
        json.writeObjectPropertyStart("circumstances");
        json.writeBooleanProperty("dibao", family.circumstances().dibao());
        json.writeBooleanProperty("restructured", family.circumstances().restructured());
        json.writeBooleanProperty(
                "majorIllnessOrDisability", family.circumstances().majorIllnessOrDisability());
        json.writeBooleanProperty("livingHardNow", family.circumstances().livingHardNow());
        Cause mainCause = family.circumstances().mainCause();
        if (mainCause != null) {
            json.writeStringProperty("mainCause", mainCause.name());
        }
        json.writeEndObject();
        json.writeArrayPropertyStart("exclusions");
        for (ExclusionGround exclusion : ExclusionGround.values()) {
            if (family.exclusions().contains(exclusion)) {
                json.writeString(exclusion.name());
            }
        }
        json.writeEndArray();
    }

    private void grant(Grant grant) {
        json.writeStartObject();
        json.writeStringProperty("kind", grant.kind().name());
        json.writeStringProperty("date", grant.date().toString());
        json.writeStringProperty("amount", grant.amount().plain());
        json.writeBooleanProperty("service", grant.service());
        json.writeBooleanProperty("beside", grant.beside());
        json.writeEndObject();
    }
}

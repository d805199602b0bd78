package org.bangfu.bench.bulk;

import org.bangfu.policy.means.FamilyFigures;
import org.bangfu.terms.ApplicantKind;
import org.bangfu.terms.Category;
import org.bangfu.terms.Cause;
import org.kie.api.definition.type.Modifies;

/** A family as the rule engine sees it: its figures, and what the rules of {@code wuhu.drl} have found so far. */
public final class Asked {

    private final FamilyFigures family;

    private boolean barred;
    private boolean deep;
    private boolean relative;
    private boolean accidental;
    private boolean reckoned;
    private boolean medicalOpen;
    private boolean leftKnown;
    private boolean planned;
    private Category category = Category.NONE;

    // A year's standard, from lessGranted on what is left of it, from plan on what is planned; in fen.
    private long living;
    private long medical;
    private long education;
    private long accident;

    public Asked(FamilyFigures family) {
        this.family = family;
        forget();
    }

    /** As before any rule was asked. */
    public void forget() {
        barred = false;
        deep = false;
        relative = false;
        accidental = false;
        reckoned = false;
        medicalOpen = true;
        leftKnown = false;
        planned = false;
        category = Category.NONE;
        living = 0;
        medical = 0;
        education = 0;
        accident = 0;
    }

    // What rules find

    @Modifies({"medical", "medicalOpen"})
    public void medicalUpTo(long band) {
        medical = Math.min(band, family.illnessBorne());
        medicalOpen = false;
    }

    @Modifies({"living", "medical", "education", "most", "leftKnown"})
    public void lessGranted() {
        living = Math.max(0, living - family.grantedLiving());
        medical = Math.max(0, medical - family.grantedMedical());
        education = Math.max(0, education - family.grantedEducation());
        leftKnown = true;
    }

    @Modifies("planned")
    public void plan(long ofLiving, long ofMedical, long ofEducation) {
        living = ofLiving;
        medical = ofMedical;
        education = ofEducation;
        planned = true;
    }

    @Modifies("planned")
    public void planAccident(long amount) {
        plan(0, 0, 0);
        accident = amount;
    }

    /** What is planned of each kind, in fen: nothing where no rule planned anything. */
    boolean plans(long ofLiving, long ofMedical, long ofEducation, long ofAccident) {
        return planned
                ? living == ofLiving
                        && medical == ofMedical
                        && education == ofEducation
                        && (category == Category.ACCIDENTAL ? accident : 0) == ofAccident
                : ofLiving + ofMedical + ofEducation + ofAccident == 0;
    }

    public boolean isBarred() {
        return barred;
    }

    public void setBarred(boolean found) {
        barred = found;
    }

    public boolean isDeep() {
        return deep;
    }

    public void setDeep(boolean found) {
        deep = found;
    }

    public boolean isRelative() {
        return relative;
    }

    public void setRelative(boolean found) {
        relative = found;
    }

    public boolean isAccidental() {
        return accidental;
    }

    public void setAccidental(boolean found) {
        accidental = found;
    }

    public boolean isReckoned() {
        return reckoned;
    }

    public void setReckoned(boolean found) {
        reckoned = found;
    }

    public boolean isMedicalOpen() {
        return medicalOpen;
    }

    public boolean isLeftKnown() {
        return leftKnown;
    }

    public boolean isPlanned() {
        return planned;
    }

    public Category getCategory() {
        return category;
    }

    public void setCategory(Category found) {
        category = found;
    }

    public long getLiving() {
        return living;
    }

    public void setLiving(long found) {
        living = found;
    }

    public long getEducation() {
        return education;
    }

    public void setEducation(long found) {
        education = found;
    }

    public long getAccident() {
        return accident;
    }

    public void setAccident(long found) {
        accident = found;
    }

    public long getMedical() {
        return medical;
    }

    // Its figures

    public long getMost() {
        return Math.max(living, Math.max(medical, education));
    }

    public long getRoom() {
        return getLimit() - family.deepNet() - family.grantedThisYear();
    }

    public boolean isRetired() {
        return family.retired();
    }

    public int getExclusions() {
        return family.exclusions();
    }

    public long getHardship() {
        return family.hardshipTotal();
    }

    public int getHomes() {
        return family.townHomes();
    }

    public int getVehicles() {
        return family.vehicles();
    }

    public boolean isMigrant() {
        return family.status() == ApplicantKind.MIGRANT;
    }

    public boolean isResident() {
        return family.cityResidence();
    }

    public int getMonths() {
        return family.employmentMonths();
    }

    public long getDeepNet() {
        return family.deepNet();
    }

    public long getRelativeNet() {
        return family.relativeNet();
    }

    public long getLimit() {
        return 12L * family.size() * family.standard();
    }

    public boolean isSchooling() {
        return family.mainCause() == Cause.EDUCATION;
    }

    public long getEventCost() {
        return family.eventCost();
    }

    public boolean isHardNow() {
        return family.livingHardNow();
    }

    public long getAidStandard() {
        return family.aidStandard();
    }

    public int getStudents() {
        return family.students();
    }

    public long getInsured() {
        return family.insuredPersonal();
    }

    public int getGrantedKinds() {
        return family.grantedKinds();
    }

    public long getGrantedLiving() {
        return family.grantedLiving();
    }

    public long getGrantedMedical() {
        return family.grantedMedical();
    }

    public long getGrantedEducation() {
        return family.grantedEducation();
    }

    public long getGrantedAccident() {
        return family.grantedAccident();
    }
}

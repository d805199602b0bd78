package org.bangfu.policy.family;

/**
 * Homes and vehicles, M7(5), R-19.
 *
 * @param townHomes homes in town
 * @param vehicles owned or often used, without those that replace mobility for a disabled or ill worker
 * @param mobilityVehicles those; they bar nothing
 */
public record Assets(int townHomes, int vehicles, int mobilityVehicles) {

    public static final Assets NONE = new Assets(0, 0, 0);

    public Assets {
        if (townHomes < 0 || vehicles < 0 || mobilityVehicles < 0) {
            throw new IllegalArgumentException("a count below 0");
        }
    }
}
